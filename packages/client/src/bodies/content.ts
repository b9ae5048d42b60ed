/** A body as `fetch` takes it, in forms that can be sent more than once. */
export type Sendable = string | Blob | FormData;

/** How a body is shown to people. */
export interface ShownBody {
  /** The body as text; `undefined` for bytes. */
  readonly text: string | undefined;
  /** Arguments of cURL, each with its value, not yet quoted. */
  readonly curl: readonly (readonly [flag: string, value: string])[];
}

/** What a body is, where it is no JSON object under `application/json`. */
export interface Content {
  /** `undefined` where `fetch` itself makes it, with the boundary between the parts. */
  readonly mediaType?: string;
  /** Whether the body is the field `body` of the params, not the params that are left. */
  readonly isWhole?: boolean;
  /** Whether the request may go without it. */
  readonly isOptional?: boolean;
  /** Writes the body, where it is no JSON; `undefined` for none. */
  write?(body: unknown): Sendable | undefined;
  /** Shows what was written without the secrets that are in fields of these names. */
  show?(sent: Sendable, secrets: readonly string[]): ShownBody;
}
