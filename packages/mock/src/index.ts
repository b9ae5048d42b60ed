export { type CreateOptions, createModel, type ModelFields, type ModelOf } from "./create-model.js";
export { faultHeader } from "./fault.js";
export { apiBasePath, demoCredentials, MockApi, type MockOptions } from "./mock-api.js";
export type { ModelStore } from "./model-store.js";
export { createMockClient, type MockPromise, respond } from "./respond.js";
