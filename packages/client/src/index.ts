export {
  APIError,
  ClientError,
  ConfigurationError,
  InvalidParamsError,
  type ResponseContext,
  UnreadableResponseError,
} from "./errors.js";
export * from "./generated/index.js";
export { default } from "./generated/index.js";
export type { JsonValue } from "./json.js";
export type {
  ClientOptions,
  Logger,
  ModelRequestOptions,
  RequestOptions,
  Validate,
} from "./options.js";
export type { Unavailable } from "./rules/availability.js";
export type { Issue } from "./rules/issue.js";
