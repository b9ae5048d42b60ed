/** The parameters of one request that are more than an id in the path or a plain field of the query. */
export interface WrittenParameters {
  /** The operation's path with what was written in its places. */
  readonly path: string;
  /** Writes the query, the plain fields of which are given. */
  readonly init: { readonly querySerializer: (plain: Record<string, unknown>) => string };
  /** The headers, together with those of the credentials. */
  addHeaders(credentials: Readonly<Record<string, string>>): Record<string, string>;
}

export interface ParameterWriter {
  /** Names of the fields of the params that it takes. */
  readonly names: readonly string[];
  /**
   * @param values - for the places of the path
   * @throws InvalidParamsError for what cannot be sent
   */
  write(
    path: string,
    values: Readonly<Record<string, unknown>>,
    params: Readonly<Record<string, unknown>>,
  ): WrittenParameters;
}
