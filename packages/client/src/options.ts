import type { Middleware } from "openapi-fetch";
import type { DriftSensor } from "./drift-sensor.js";
import { ConfigurationError } from "./errors.js";
import type { LogOptions } from "./logger.js";

/** How issues of the params are handled. */
export type Validate =
  /** Errors end the call before anything is sent; warnings are logged. */
  | "error"
  /** All issues are logged, and the request is sent. */
  | "warn"
  /** The params are not checked. */
  | "off";

/** A credential, or a function that returns it and is called for each call. */
export type CredentialSource = string | (() => string | Promise<string>);

/** Header values by name; `null` removes a header. */
export type HeaderValues = Readonly<Record<string, string | null>>;

/** Options of the client that each call can override. */
export interface CallOptions {
  /**
   * Time limit of one attempt in milliseconds, including reading the body.
   *
   * @defaultValue 60000
   */
  timeout?: number | undefined;
  /** Time limit of the whole call in milliseconds, including retries and the waits between them. */
  totalTimeout?: number | undefined;
  /**
   * Number of retries after a failed connection or status 408, 409, 429, or 500 and above.
   *
   * @defaultValue 2
   */
  maxRetries?: number | undefined;
  /**
   * How issues of the params are handled.
   *
   * @defaultValue `"error"`
   */
  validate?: Validate | undefined;
  /** Middleware of openapi-fetch. A call with middleware creates a `Request`, which takes time. */
  middleware?: Middleware[] | undefined;
}

/** Options that every generated client takes. */
export interface ClientOptions extends CallOptions, LogOptions {
  /** The base URL, in place of the server in the API's description. */
  baseURL?: string | undefined;
  /** Replaces the global `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** More options for `fetch`, such as `keepalive`, `cache` or an undici `dispatcher`. */
  fetchOptions?: Omit<RequestInit, "method" | "body" | "headers" | "signal"> | undefined;
  /** Headers of every request. */
  defaultHeaders?: HeaderValues | undefined;
  /** Query parameters of every request. */
  defaultQuery?: Readonly<Record<string, string>> | undefined;
  /** Allows a client with a secret in a browser, where everyone can read it. */
  dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Receives the data of every successful response. `createDriftSensor` of the subpath `drift` makes one that never
   * throws; a call rejects with what another one throws.
   */
  drift?: DriftSensor | undefined;
}

/** Options of one call. */
export interface RequestOptions extends CallOptions {
  /** Headers of this request; they take precedence over the client's. */
  headers?: HeaderValues | undefined;
  /** Aborts the call, even while it waits between attempts. */
  signal?: AbortSignal | undefined;
}

/** Options of one call whose params are checked against the model. */
export interface ModelRequestOptions<Model extends object> extends RequestOptions {
  /** The model as last read, or part of it. It is not sent. */
  model?: Partial<Model> | undefined;
}

/** The option that asks for one of several media types: `contentType` of the request, or `accept` of the response. */
export type MediaTypeOptions<Option extends string, MediaType extends string> = {
  readonly [Name in Option]: MediaType;
};

/** The client's options, overridden by those of the call. */
export type CallSettings = ClientOptions & ModelRequestOptions<object>;

/** Headers with lower-case names, so that later ones override earlier ones. */
export function readHeaders(given: HeaderValues = {}): HeaderValues {
  const entries = Object.entries(given).map(([name, value]) => {
    try {
      new Headers([[name, value ?? ""]]);
    } catch {
      throw new ConfigurationError(`The header ${name} cannot be sent.`);
    }
    return [name.toLowerCase(), value];
  });
  return Object.fromEntries(entries);
}

export function checkLimits(options: CallOptions): void {
  for (const name of ["timeout", "totalTimeout", "maxRetries"] as const) {
    const { [name]: value = 0 } = options;
    if (!(value >= 0)) {
      throw new ConfigurationError(`${name} must be a number from 0, not ${value}.`);
    }
  }
}

/** Options overridden by others; `undefined` overrides nothing. */
export function mergeOptions<Options extends object>(
  base: Options,
  over: Partial<Options> = {},
): Options {
  const given = Object.entries(over).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}
