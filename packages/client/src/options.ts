/** Options that every generated client takes. */
export interface ClientOptions {
  /** Root of all requests, in place of the server the API names. */
  baseURL?: string | undefined;
  /** Sends the requests, in place of the platform's `fetch`. */
  fetch?: ((input: Request) => Promise<Response>) | undefined;
  /** Headers that go with every request. */
  defaultHeaders?: Readonly<Record<string, string>> | undefined;
}

/** Options of one call. */
export interface RequestOptions {
  /** Headers of this request; they win over the client's. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the request when it fires. */
  signal?: AbortSignal | undefined;
}
