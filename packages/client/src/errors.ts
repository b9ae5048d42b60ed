import { readErrorBody } from "./error-body.js";
import type { DescribedError } from "./generated/errors.js";
import type { BodyKind } from "./operation.js";
import { type Issue, shorten } from "./rules/report.js";

/** The kind of failure that ended a call. */
export type FailureKind =
  | "status"
  | "undocumented"
  | "unreadable"
  | "connection"
  | "timeout"
  | "abort"
  | "params"
  | "configuration";

/** Base class of every error the client throws. */
export class ClientError extends Error {
  override name = "ClientError";
  /** The kind of failure; the results of `.safe()` narrow by it. */
  readonly kind: FailureKind = "configuration";
}

/** Credentials are missing or malformed, or an option is invalid. Nothing was sent. */
export class ConfigurationError extends ClientError {
  override name = "ConfigurationError";
  declare readonly kind: "configuration";
}

/** The params or path parameters of the call are invalid. Nothing was sent. */
export class InvalidParamsError extends ClientError {
  override name = "InvalidParamsError";
  override readonly kind = "params";
  /** All issues, including warnings. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], options?: ErrorOptions) {
    const errors = issues.filter(({ severity }) => severity === "error");
    super(errors.map(({ message }) => `${message}.`).join("\n"), options);
    this.issues = issues;
  }
}

/** The error for a value that cannot be sent. */
export function makeParamError(
  rule: string,
  pointer: string,
  message: string,
  value?: unknown,
  options?: ErrorOptions,
): InvalidParamsError {
  return new InvalidParamsError(
    [{ pointer, rule, severity: "error", message, value, link: "" }],
    options,
  );
}

/** The call that failed. */
export interface CallContext {
  readonly method: string;
  /** The path in the API's description, without the caller's values. */
  readonly path: string;
  /** How many requests were sent, retries included; 0 if the call ended before. */
  readonly attempts: number;
}

/** An error of a call whose request was built. It may have ended before the request was sent: see `attempts`. */
export class CallError<Context extends CallContext = CallContext>
  extends ClientError
  implements CallContext
{
  declare readonly method: string;
  declare readonly path: string;
  declare readonly attempts: number;

  constructor(context: Context, what: string, options?: ErrorOptions) {
    super(`${context.method} ${context.path} ${what}`, options);
    // Subclasses only `declare` the fields of their context, which are assigned here.
    Object.assign(this, context);
  }
}

/** There is no complete response: the connection failed or broke. */
export class APIConnectionError extends CallError {
  override name = "APIConnectionError";
  override readonly kind: "connection" | "timeout" | "abort" = "connection";
}

/** There was no complete response in time: `timeout` limits each attempt, `totalTimeout` the call. */
export class APIConnectionTimeoutError extends APIConnectionError {
  override name = "APIConnectionTimeoutError";
  override readonly kind = "timeout";
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class APIUserAbortError extends APIConnectionError {
  override name = "APIUserAbortError";
  override readonly kind = "abort";
}

/** A call with a response. */
export interface ResponseContext extends CallContext {
  readonly status: number;
  readonly headers: Headers;
  /** The server's id of the request, to quote in a support case. */
  readonly requestId: string | undefined;
}

/** The response is a success, but not the JSON that the API's description specifies. */
export class UnreadableResponseError
  extends CallError<ResponseContext & { readonly excerpt: string }>
  implements ResponseContext
{
  override name = "UnreadableResponseError";
  override readonly kind = "unreadable";
  declare readonly status: number;
  declare readonly headers: Headers;
  declare readonly requestId: string | undefined;
  /** The start of the body. */
  declare readonly excerpt: string;
}

/** The fields of an {@link APIError}. */
export interface FailureContext extends ResponseContext {
  readonly kind: "status" | "undocumented";
  /** The whole body: parsed if it is JSON, else its text, or `undefined` if it is empty. */
  readonly body: unknown;
}

/**
 * The response has a status outside 200–299. The name that the body gives the error is its `code`, because the `name`
 * of a JavaScript error is that of its class.
 */
export class APIError
  extends CallError<FailureContext & DescribedError>
  implements FailureContext, DescribedError
{
  override name = "APIError";
  declare readonly kind: "status" | "undocumented";
  declare readonly status: number;
  declare readonly headers: Headers;
  declare readonly requestId: string | undefined;
  declare readonly body: unknown;
  /** The name of the error in the body, such as `PlanLimitReachedError`; `undefined` if the body has none. */
  declare readonly code: DescribedError["code"];
  /** The reason that the body states. */
  declare readonly reason: DescribedError["reason"];
  /** The details in the body, which depend on the error. */
  declare readonly details: DescribedError["details"];
}

/** 400: the server did not accept the params. */
export class BadRequestError extends APIError {
  override name = "BadRequestError";
}
/** 401: the credentials are missing or wrong. */
export class AuthenticationError extends APIError {
  override name = "AuthenticationError";
}
/** 403: the credentials do not give access. */
export class PermissionDeniedError extends APIError {
  override name = "PermissionDeniedError";
}
/** 404: the resource does not exist. */
export class NotFoundError extends APIError {
  override name = "NotFoundError";
}
/** 409: the request conflicts with a concurrent change. */
export class ConflictError extends APIError {
  override name = "ConflictError";
}
/** 422: the params are well formed, but invalid. */
export class UnprocessableEntityError extends APIError {
  override name = "UnprocessableEntityError";
}
/** 429: too many requests in a short time. */
export class RateLimitError extends APIError {
  override name = "RateLimitError";
}
/** 500 and above: the server failed. */
export class InternalServerError extends APIError {
  override name = "InternalServerError";
}

const classes: Readonly<Record<number, typeof APIError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/**
 * The error for a failure response; `found` is its body, parsed if it is JSON, else its text.
 *
 * @param documented - the kind of body in the API's description; `undefined` if that does not specify the status
 */
export function makeStatusError(
  context: ResponseContext,
  found: unknown,
  documented: BodyKind | undefined,
): APIError {
  const { status } = context;
  const ErrorClass = classes[status] ?? (status >= 500 ? InternalServerError : APIError);
  const isText = documented === "text";
  const body = found === "" && !isText ? undefined : found;
  const fields: Readonly<Record<string, unknown>> = Object(body);
  const texts = [body, fields.message, fields.reason, fields.error];
  const words = texts.find((text) => text && typeof text === "string");
  // `Object` returns an object as it is.
  const isOther = documented === "object" && fields !== body;
  const kind = documented && !isOther ? "status" : "undocumented";
  const what = `failed with status ${status}${words ? `: ${quoteStart(`${words}`)}` : ""}`;
  return new ErrorClass({ ...context, kind, body, ...readErrorBody(body) }, what);
}

/** The start of a text, for messages. Characters that would change how a terminal shows the rest are escaped. */
export function quoteStart(text: string): string {
  return shorten(text).replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]/gu,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
