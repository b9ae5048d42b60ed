import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string, module = "index"): string =>
  fileURLToPath(new URL(`./packages/${name}/src/${module}.ts`, import.meta.url));

/** Tests see the sources of the packages, not what was built last. */
export const packageSources = {
  alias: {
    "@scenario-models/enums": source("enums"),
    "@scenario-models/client/prepare": source("client", "prepare"),
    "@scenario-models/client/rules": source("client", "rules-entry"),
    "@scenario-models/client": source("client"),
  },
};

export default defineConfig({
  resolve: packageSources,
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/slow/**", "**/node_modules/**"],
    // The end-to-end tests run what is published, which must not be rewritten to the sources above.
    server: { deps: { external: [/\/packages\/\w+\/dist\//] } },
    // Test files share what they import, and no test changes it: loading the compiler anew for each took minutes.
    isolate: false,
    maxWorkers: "100%",
    typecheck: {
      enabled: true,
      include: ["test/types/**/*.test-d.ts"],
      tsconfig: "test/types/tsconfig.json",
    },
    // Generous: on a busy machine everything takes long, and no test is about speed.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The client must not find the developer's own credentials.
    env: {
      SCENARIO_SDK_API_KEY: "",
      SCENARIO_SDK_API_SECRET: "",
      SCENARIO_SDK_JWT: "",
      SCENARIO_BASE_URL: "",
      SCENARIO_LOG: "",
      REDOCLY_TELEMETRY: "off",
    },
  },
});
