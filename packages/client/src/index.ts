export type {
  APIPromise,
  Failure,
  SafeResult,
  StatusFailure,
  Success,
  TypedHeaders,
  TypedResponse,
  WithResponse,
} from "./api-promise.js";
export type { DriftFinding, DriftSensor } from "./drift-sensor.js";
export {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  type CallContext,
  CallError,
  ClientError,
  ConfigurationError,
  ConflictError,
  type FailureKind,
  InternalServerError,
  InvalidParamsError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  type ResponseContext,
  UnprocessableEntityError,
  UnreadableResponseError,
} from "./errors.js";
export * from "./generated/index.js";
export { default } from "./generated/index.js";
export type { Logger, LogLevel, LogOptions } from "./logger.js";
export type {
  CallOptions,
  ClientOptions,
  CredentialSource,
  FetchOptions,
  HeaderValues,
  ModelRequestOptions,
  QueryValues,
  RequestOptions,
  Validate,
} from "./options.js";
export type { RawRequest } from "./raw-request.js";
export type { Issue } from "./rules/report.js";
export type { JsonInput, JsonValue, Unavailable } from "./type-helpers.js";
