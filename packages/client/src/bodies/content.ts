/** A body as `fetch` takes it, in forms that can be sent more than once. */
export type Sendable = string | Blob | FormData;

/** What a body is, where it is no JSON object under `application/json`. */
export interface Content {
  /** `undefined` where `fetch` itself makes it, with the boundary between the parts. */
  readonly mediaType: string | undefined;
  /** Whether a text cannot hold it. */
  readonly isBinary: boolean;
  /** Writes the body from what is left of the params; `undefined` for none. */
  write(fields: Readonly<Record<string, unknown>>): Sendable | undefined;
  /**
   * Shows what was written, as text, where it is one, and as arguments of cURL.
   *
   * @param secrets - names of fields that must not be shown
   */
  show(
    sent: Sendable,
    secrets: readonly string[] | undefined,
  ): readonly [text: string | undefined, curl: string];
}

/** What the generator says of a body. */
export interface ContentOptions {
  readonly mediaType?: string;
  /** Whether the body is the field `body` of the params, not the params that are left. */
  readonly isWhole?: boolean;
  /** Whether the request may go without it. */
  readonly isOptional?: boolean;
}

/** The content of the options, as a function of its value writes it. */
export function makeContent(
  { mediaType, isWhole, isOptional }: ContentOptions,
  write: (value: unknown) => Sendable | undefined,
  show: Content["show"],
  isBinary = false,
): Content {
  return {
    mediaType,
    isBinary,
    write: (fields) => {
      const isEmpty = Object.values(fields).every((value) => value === undefined);
      if (isEmpty && (isWhole || isOptional)) return undefined;
      return write(isWhole ? fields.body : fields);
    },
    show,
  };
}
