import type { Issue } from "./rules/report.js";

/** What sort of failure ended a call. */
export type FailureKind =
  | "status"
  | "undocumented"
  | "unreadable"
  | "connection"
  | "timeout"
  | "abort"
  | "params"
  | "configuration";

/** Base of every error this package throws on purpose. */
export class ClientError extends Error {
  override name = "ClientError";
  /** What sort of failure it is; the results of `.safe()` narrow by it. */
  readonly kind: FailureKind = "configuration";
}

/** Credentials are missing or malformed, or an option of the client makes no sense. Nothing was sent. */
export class ConfigurationError extends ClientError {
  override name = "ConfigurationError";
  declare readonly kind: "configuration";
}

/** The params of the call, or the values of its path, cannot be right. Nothing was sent. */
export class InvalidParamsError extends ClientError {
  override name = "InvalidParamsError";
  override readonly kind = "params";
  /** Everything that was found, warnings included. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], options?: ErrorOptions) {
    const errors = issues.filter(({ severity }) => severity === "error");
    super(errors.map(({ message }) => `${message}.`).join("\n"), options);
    this.issues = issues;
  }
}

/** The call that failed. */
export interface CallContext {
  readonly method: string;
  /** The operation's path as the description of the API has it, without the caller's values. */
  readonly path: string;
  /** How many requests were sent, the first included. */
  readonly attempts: number;
}

/** An error of a call of which at least one request was sent, or tried to be. */
export class CallError<Context extends CallContext = CallContext>
  extends ClientError
  implements CallContext
{
  declare readonly method: string;
  declare readonly path: string;
  declare readonly attempts: number;

  constructor(context: Context, what: string, options?: ErrorOptions) {
    super(`${context.method} ${context.path} ${what}`, options);
    // The fields that this class and those below declare are the fields of their context.
    Object.assign(this, context);
  }
}

/** No answer came: the connection failed, or broke before the whole answer was there. */
export class APIConnectionError extends CallError {
  override name = "APIConnectionError";
  override readonly kind: "connection" | "timeout" | "abort" = "connection";
}

/** No whole answer came in time: `timeout` for each attempt, `totalTimeout` for the call. */
export class APIConnectionTimeoutError extends APIConnectionError {
  override name = "APIConnectionTimeoutError";
  override readonly kind = "timeout";
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class APIUserAbortError extends APIConnectionError {
  override name = "APIUserAbortError";
  override readonly kind = "abort";
}

/** A call that the server answered. */
export interface ResponseContext extends CallContext {
  readonly status: number;
  readonly headers: Headers;
  /** The server's own name for the request, to quote in a support case. */
  readonly requestId: string | undefined;
}

/** The server answered with success, but not with the JSON it promises. */
export class UnreadableResponseError
  extends CallError<ResponseContext & { readonly excerpt: string }>
  implements ResponseContext
{
  override name = "UnreadableResponseError";
  override readonly kind = "unreadable";
  declare readonly status: number;
  declare readonly headers: Headers;
  declare readonly requestId: string | undefined;
  /** The first characters of the body, for the log. */
  declare readonly excerpt: string;
}

/** What an {@link APIError} is made of. */
export interface FailureContext extends ResponseContext {
  readonly kind: "status" | "undocumented";
  /** The body: parsed where it is JSON, the first characters of its text otherwise, `undefined` where it is empty. */
  readonly body: unknown;
}

/** The server answered with a status outside 200–299. */
export class APIError extends CallError<FailureContext> implements FailureContext {
  override name = "APIError";
  declare readonly kind: "status" | "undocumented";
  declare readonly status: number;
  declare readonly headers: Headers;
  declare readonly requestId: string | undefined;
  declare readonly body: unknown;
}

/** 400: the server did not accept the params. */
export class BadRequestError extends APIError {
  override name = "BadRequestError";
}
/** 401: the credentials are missing or wrong. */
export class AuthenticationError extends APIError {
  override name = "AuthenticationError";
}
/** 403: the credentials do not give access to this. */
export class PermissionDeniedError extends APIError {
  override name = "PermissionDeniedError";
}
/** 404: there is no such thing. */
export class NotFoundError extends APIError {
  override name = "NotFoundError";
}
/** 409: something else changed it at the same time. */
export class ConflictError extends APIError {
  override name = "ConflictError";
}
/** 422: the params are well formed, but make no sense together. */
export class UnprocessableEntityError extends APIError {
  override name = "UnprocessableEntityError";
}
/** 429: too many requests in a short time. */
export class RateLimitError extends APIError {
  override name = "RateLimitError";
}
/** 500 and above: something went wrong on the server. */
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
 * The error for an answer that is no success.
 *
 * @param found - the body: a JSON value, or the text of what is none
 * @param documented - matches a status whose body the API's description gives
 */
export function makeStatusError(
  context: ResponseContext,
  found: unknown,
  documented: RegExp,
): APIError {
  const { status } = context;
  const ErrorClass = classes[status] ?? (status >= 500 ? InternalServerError : APIError);
  const body = typeof found === "string" ? shorten(found) || undefined : found;
  const isObject = typeof body === "object" && body !== null;
  const { message, reason } = Object(body) as Record<string, unknown>;
  const words = [body, message, reason].find((text) => text && typeof text === "string");
  const kind = isObject && documented.test(`${status}`) ? "status" : "undocumented";
  const what = `failed with status ${status}${words ? `: ${shorten(`${words}`)}` : ""}`;
  return new ErrorClass({ ...context, kind, body }, what);
}

const excerptLength = 200;

/** The first characters of a text, for messages and logs. */
export function shorten(text: string): string {
  return text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text;
}
