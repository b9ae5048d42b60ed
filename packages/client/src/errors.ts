import type { Issue } from "./rules/issue.js";

/** Base of every error this package throws on purpose. */
export class ClientError extends Error {
  override name = "ClientError";
}

/** Credentials are missing or malformed, or an option of the client makes no sense. Nothing was sent. */
export class ConfigurationError extends ClientError {
  override name = "ConfigurationError";
}

/** The params of the call, or the values of its path, cannot be right. Nothing was sent. */
export class InvalidParamsError extends ClientError {
  override name = "InvalidParamsError";
  /** Everything that was found, warnings included. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], options?: ErrorOptions) {
    const errors = issues.filter(({ severity }) => severity === "error");
    super(errors.map(({ message }) => `${message}.`).join("\n"), options);
    this.issues = issues;
  }
}

/** What an answer of the server says about itself. */
export interface ResponseContext {
  readonly status: number;
  readonly headers: Headers;
  readonly method: string;
  /** The operation's path as the description of the API has it, without the caller's values. */
  readonly path: string;
}

/** The server answered with a status outside 200–299. */
export class APIError extends ClientError {
  override name = "APIError";
  readonly status: number;
  readonly headers: Headers;
  readonly method: string;
  readonly path: string;
  /** The body: parsed where it is JSON, its text otherwise, `undefined` where it is empty. */
  readonly body: unknown;

  constructor(context: ResponseContext, body: unknown) {
    super(
      `${context.method} ${context.path} failed with status ${context.status}${summarise(body)}`,
    );
    this.status = context.status;
    this.headers = context.headers;
    this.method = context.method;
    this.path = context.path;
    this.body = body;
  }
}

/** The server answered with success, but not with the JSON it promises. */
export class UnreadableResponseError extends ClientError {
  override name = "UnreadableResponseError";
  readonly status: number;
  readonly headers: Headers;
  /** The first characters of the body, for the log. */
  readonly excerpt: string;

  constructor(context: ResponseContext, text: string, options?: ErrorOptions) {
    const excerpt = shorten(text);
    const found = text === "" ? "an empty body" : `a body that is not JSON: ${excerpt}`;
    super(`${context.method} ${context.path} answered ${context.status} with ${found}`, options);
    this.status = context.status;
    this.headers = context.headers;
    this.excerpt = excerpt;
  }
}

const excerptLength = 200;

function shorten(text: string): string {
  return text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text;
}

function summarise(body: unknown): string {
  if (typeof body === "string" && body !== "") return `: ${shorten(body)}`;
  if (typeof body !== "object" || body === null) return "";
  const reason = "message" in body ? body.message : "reason" in body ? body.reason : undefined;
  return typeof reason === "string" && reason !== "" ? `: ${shorten(reason)}` : "";
}
