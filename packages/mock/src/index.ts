export { type BuildOptions, buildModel, type ModelFields, type ModelOf } from "./build-model.js";
export { faultHeader } from "./fault.js";
export { apiBasePath, demoCredentials, MockApi, type MockOptions } from "./mock-api.js";
export type { ModelStore } from "./model-store.js";
