import { defineConfig } from "vitest/config";

/** Tests that install or build from scratch, and so take minutes. */
export default defineConfig({
  test: {
    include: ["test/slow/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
