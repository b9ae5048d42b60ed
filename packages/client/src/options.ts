import type { Middleware } from "openapi-fetch";
import type { ChooseSchemes } from "./credentials.js";
import type { DriftSensor } from "./drift-sensor.js";
import { ConfigurationError } from "./errors.js";
import type { HttpClient } from "./http-client.js";
import { type LogOptions, type LogSettings, logLevels } from "./logger.js";
import type { Call, Values } from "./operation.js";
import type { ReadonlyPartial } from "./type-helpers.js";

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

/** Headers by name, where `null` removes one; or what the platform takes: a `Headers` object or pairs. */
export type HeaderValues =
  | Headers
  | Readonly<Record<string, string | null>>
  | Iterable<readonly [name: string, value: string | null]>;

/** Query parameters by name; a list repeats its name. */
export type QueryValues = Readonly<
  Record<string, string | number | boolean | readonly (string | number | boolean)[]>
>;

/** Further options of `fetch`, such as `keepalive`, `cache`, `redirect` or the `dispatcher` of undici. */
export type FetchOptions = Omit<
  RequestInit,
  "method" | "body" | "headers" | "signal" | "dispatcher"
> & {
  /** An undici `Agent` or `ProxyAgent`, of any version. */
  dispatcher?: object;
};

/** Options of the client that each call can override. */
export interface CallOptions {
  /**
   * Time limit of one attempt in milliseconds, including reading the body. Node's own `fetch` also ends an attempt after
   * 300 seconds without data; an undici `Agent` as `fetchOptions.dispatcher` lifts that.
   *
   * @defaultValue 60000
   */
  timeout?: number | undefined;
  /** Time limit of the whole call in milliseconds, including retries and the waits between them. */
  totalTimeout?: number | undefined;
  /**
   * Number of retries after a failed connection or status 408, 409, 429, or 500 and above. An operation that is not
   * safe to repeat is sent again only if it cannot have had an effect: if the connection was refused or the host not
   * found, or if the server responds with 429 and says how long to wait, or with `x-should-retry: true`.
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
  /**
   * Middleware of openapi-fetch, which sees requests before the client adds its credentials. A call with middleware
   * creates a `Request`, which takes time.
   */
  middleware?: readonly Middleware[] | undefined;
}

/** Options that every generated client takes. */
export interface ClientOptions extends CallOptions, LogOptions {
  /**
   * The base URL, in place of the server in the API's description. In a page it may be relative, such as `/api`: a
   * proxy that adds the credentials, which are then optional here.
   */
  baseURL?: string | undefined;
  /** Replaces the global `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Further options of `fetch`. A redirect is an error unless `redirect` is `"follow"`, which passes the body on. */
  fetchOptions?: FetchOptions | undefined;
  /** Headers of every request. */
  defaultHeaders?: HeaderValues | undefined;
  /** Query parameters of every request. */
  defaultQuery?: QueryValues | undefined;
  /**
   * Further names of headers and query parameters whose values are masked, in addition to names that look secret, such
   * as `x-api-key`.
   */
  secretNames?: readonly string[] | undefined;
  /** Allows a client with a secret in a browser, where everyone can read it. */
  dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Receives the data of every successful response. `createDriftSensor` of the subpath `drift` makes a sensor that
   * never throws; if another sensor throws, the call rejects with that error.
   */
  drift?: DriftSensor | undefined;
}

/** Options of one call. */
export interface RequestOptions extends CallOptions {
  /** Headers of this request; they take precedence over the client's. */
  headers?: HeaderValues | undefined;
  /** Query parameters of this request, beside those of the params. */
  query?: QueryValues | undefined;
  /** Fields of the body that the API's description does not list. They are added to the params unchecked, at any depth. */
  unlistedFields?: Values | undefined;
  /** Whether sending the request twice has the same effect as sending it once; by default what the API's description says. */
  safeToRepeat?: boolean | undefined;
  /** Aborts the call, even while it waits between attempts. */
  signal?: AbortSignal | undefined;
}

/** Options of one call whose params are checked against the model, the resource that the call changes. */
export interface ModelRequestOptions<Model extends object> extends RequestOptions {
  /** The model as last read, or part of it, for rules that depend on it. It is not sent. */
  model?: ReadonlyPartial<Model> | undefined;
}

/** The option that asks for one of several media types: `contentType` of the request, or `accept` of the response. */
export type MediaTypeOptions<Option extends string, MediaType extends string> = {
  readonly [Name in Option]: MediaType;
};

/** The client's options with their defaults, overridden by those of the call. */
export interface CallSettings
  extends LogSettings,
    Omit<ClientOptions, keyof LogOptions>,
    ModelRequestOptions<object> {
  timeout: number;
  totalTimeout: number;
  maxRetries: number;
  validate: Validate;
  /** Receives the call in place of sending it; `prepare` uses this. */
  readonly intercept?:
    | ((call: Call, dispatch: HttpClient, choose: ChooseSchemes) => Promise<never>)
    | undefined;
}

export function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== undefined && value !== null;
}

/** Headers with lower-case names, so that later ones override earlier ones. */
export function readHeaders(given: HeaderValues = {}): Record<string, string | null> {
  const pairs = Symbol.iterator in given ? [...given] : Object.entries(given);
  return Object.fromEntries(
    pairs.map(([name, value]) => {
      try {
        new Headers([[name, value ?? ""]]);
      } catch {
        throw new ConfigurationError(`The header ${name} cannot be sent.`);
      }
      return [name.toLowerCase(), value];
    }),
  );
}

/** What applies where neither client nor call says otherwise. */
export const defaultOptions: CallSettings = {
  timeout: 60_000,
  totalTimeout: Number.POSITIVE_INFINITY,
  maxRetries: 2,
  validate: "error",
  logger: console,
  logLevel: "warn",
};

export function checkOptions(options: CallSettings): void {
  const { logLevel } = options;
  if (!logLevels.includes(logLevel))
    throw new ConfigurationError(
      `logLevel must be one of ${logLevels.join(", ")}, not ${JSON.stringify(logLevel)}.`,
    );
  for (const name of ["timeout", "totalTimeout", "maxRetries"] as const) {
    const value = options[name];
    if (!(value >= 0))
      throw new ConfigurationError(`${name} must be a number from 0, not ${value}.`);
  }
}

/** Options overridden by others; `undefined` and `null` override nothing. */
export function mergeOptions<Options extends object>(
  base: Options,
  over: { readonly [Name in keyof Options]?: Options[Name] | undefined } = {},
): Options {
  const given = Object.entries(over).filter(([, value]) => isGiven(value));
  return { ...base, ...Object.fromEntries(given) };
}

/** The value of an environment variable; `undefined` if it is empty, or if the platform has none, as browsers. */
export function readEnvironment(variable: string): string | undefined {
  // This package is compiled without the types of a platform that has this global.
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  try {
    return process?.env?.[variable] || undefined;
  } catch {
    // Deno throws where the program may not read the environment.
    return undefined;
  }
}
