import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string): string =>
  fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@scenario-models/enums": source("enums"),
      "@scenario-models/client": source("client"),
    },
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/slow/**", "**/node_modules/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The client must not find the developer's own credentials.
    env: { SCENARIO_SDK_API_KEY: "", SCENARIO_SDK_API_SECRET: "", REDOCLY_TELEMETRY: "off" },
  },
});
