/** What to do with params that the API's description says are wrong. */
export type Validate =
  /** Errors end the call before anything is sent, warnings are logged. */
  | "error"
  /** Everything is logged, and sent all the same. */
  | "warn"
  /** Nothing is checked. */
  | "off";

/** Where warnings go: `console`, or a logger that has its methods. */
export interface Logger {
  warn(message: string, ...details: unknown[]): void;
}

/** Options that every generated client takes. */
export interface ClientOptions {
  /** Root of all requests, in place of the server the API names. */
  baseURL?: string | undefined;
  /** Sends the requests, in place of the platform's `fetch`. */
  fetch?: ((input: Request) => Promise<Response>) | undefined;
  /** Headers that go with every request. */
  defaultHeaders?: Readonly<Record<string, string>> | undefined;
  /**
   * What to do with params that the API's description says are wrong.
   *
   * @defaultValue `"error"`
   */
  validate?: Validate | undefined;
  /**
   * Where warnings go.
   *
   * @defaultValue `console`
   */
  logger?: Logger | undefined;
}

/** Options of one call. */
export interface RequestOptions {
  /** Headers of this request; they win over the client's. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the request when it fires. */
  signal?: AbortSignal | undefined;
  /** What to do with params that are wrong; wins over the client's option. */
  validate?: Validate | undefined;
}

/** Options of one call whose params can be held against what is known of the model. */
export interface ModelRequestOptions<Model extends object> extends RequestOptions {
  /** The model as last read, or the part of it one has. It is not sent. */
  model?: Partial<Model> | undefined;
}
