/** Any value JSON can carry. Fields without a schema have this type. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };

/** A file to send: a `Blob` or `File`, bytes, or a text. */
export type Upload = Blob | Uint8Array | string;

declare const reason: unique symbol;

/** The type of a field that is not available for a model type: no value is assignable, and `Reason` says why. */
export interface Unavailable<Reason extends string> {
  readonly [reason]: Reason;
}

/** Whether every value of type `Given` sets at least one of `Fields`. */
export type Gives<Given, Fields> =
  // biome-ignore lint/complexity/noBannedTypes: an empty object is what remains where every field may be absent
  {} extends Pick<Given, keyof Given & Fields> ? false : true;
