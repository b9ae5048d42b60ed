// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

export * from "@scenario-models/enums";
export { Scenario, Scenario as default, type ScenarioOptions } from "./client.js";
export * from "./resources/model-update-params.js";
export * from "./resources/models.js";
export * from "./schemas/index.js";
