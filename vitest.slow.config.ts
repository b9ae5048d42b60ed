import { defineConfig } from "vitest/config";
import { packageSources } from "./vitest.config.js";

/** Tests that install or build from scratch, and so take minutes. */
export default defineConfig({
  resolve: packageSources,
  test: {
    include: ["test/slow/**/*.test.ts"],
    maxWorkers: "100%",
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
