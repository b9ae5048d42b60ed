import type { Middleware } from "openapi-fetch";
import type { DriftSensor } from "./drift-sensor.js";
import { ConfigurationError } from "./errors.js";
import type { LogOptions } from "./logger.js";

/** What to do with params that the API's description says are wrong. */
export type Validate =
  /** Errors end the call before anything is sent, warnings are logged. */
  | "error"
  /** Everything is logged, and sent all the same. */
  | "warn"
  /** Nothing is checked. */
  | "off";

/** A credential: itself, or a function that fetches it each time it is needed. */
export type CredentialSource = string | (() => string | Promise<string>);

/** Header values by name; `null` takes a header away that would be sent otherwise. */
export type HeaderValues = Readonly<Record<string, string | null>>;

/** Options that hold for every call and can be given to each one. */
export interface CallOptions {
  /**
   * Milliseconds that one attempt may take, the reading of its answer included.
   *
   * @defaultValue 60000
   */
  timeout?: number | undefined;
  /** Milliseconds that the whole call may take, with all its attempts and waits. */
  totalTimeout?: number | undefined;
  /**
   * How often to try again after a failed connection, and after status 408, 409, 429 and 500 or above.
   *
   * @defaultValue 2
   */
  maxRetries?: number | undefined;
  /**
   * What to do with params that the API's description says are wrong.
   *
   * @defaultValue `"error"`
   */
  validate?: Validate | undefined;
  /** Middleware of openapi-fetch. Calls with middleware pay for a platform `Request`. */
  middleware?: Middleware[] | undefined;
}

/** Options that every generated client takes. */
export interface ClientOptions extends CallOptions, LogOptions {
  /** Root of all requests, in place of the server the API names. */
  baseURL?: string | undefined;
  /** Sends the requests, in place of the platform's `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** More options for `fetch`, such as `keepalive`, `cache` or an undici `dispatcher`. */
  fetchOptions?: Omit<RequestInit, "method" | "body" | "headers" | "signal"> | undefined;
  /** Headers that go with every request. */
  defaultHeaders?: HeaderValues | undefined;
  /** Query parameters that go with every request. */
  defaultQuery?: Readonly<Record<string, string>> | undefined;
  /** Lets the client start in a browser although it is given a secret, which everybody there can read. */
  dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Looks at every successful answer for what the API's description does not know. The subpath `drift` makes one that
   * never throws; what another one throws, the call throws.
   */
  drift?: DriftSensor | undefined;
}

/** Options of one call. */
export interface RequestOptions extends CallOptions {
  /** Headers of this request; they win over the client's. */
  headers?: HeaderValues | undefined;
  /** Ends the call at once when it fires, a wait between attempts included. */
  signal?: AbortSignal | undefined;
}

/** Options of one call whose params can be held against what is known of the model. */
export interface ModelRequestOptions<Model extends object> extends RequestOptions {
  /** The model as last read, or the part of it one has. It is not sent. */
  model?: Partial<Model> | undefined;
}

/** The client's options with those of the call laid over them. */
export type CallSettings = ClientOptions & ModelRequestOptions<object>;

/**
 * Headers under the one spelling of their names that tells which of them win over which.
 *
 * @throws {@link ConfigurationError} for one that no request can have
 */
export function readHeaders(given: HeaderValues | undefined): HeaderValues | undefined {
  if (!given) return given;
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

/** @throws {@link ConfigurationError} for a limit that is no number, or below 0 */
export function checkLimits(options: CallOptions): void {
  for (const name of ["timeout", "totalTimeout", "maxRetries"] as const) {
    const { [name]: value = 0 } = options;
    if (!(value >= 0)) {
      throw new ConfigurationError(`${name} must be a number from 0, not ${value}.`);
    }
  }
}

/** Options with others laid over them; `undefined` covers nothing. */
export function mergeOptions<Options extends object>(
  base: Options,
  over: Partial<Options> | undefined,
): Options {
  if (!over) return base;
  const given = Object.entries(over).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}
