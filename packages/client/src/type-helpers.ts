/** Any value JSON can carry. Fields without a schema have this type. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };

/** Any value JSON can carry, in params: its lists may be readonly. */
export type JsonInput =
  | string
  | number
  | boolean
  | null
  | readonly JsonInput[]
  | { readonly [key: string]: JsonInput };

/** Some fields of `Value`. They and their lists may be readonly, at any depth. */
export type ReadonlyPartial<Value> = { readonly [Name in keyof Value]?: ReadonlyDeep<Value[Name]> };

type ReadonlyDeep<Value> = unknown extends Value
  ? Value
  : // The compiler cannot map a type that contains itself twice.
    [JsonValue] extends [Value]
    ? JsonInput | Exclude<Value, JsonValue>
    : Value extends string | number | boolean | null | undefined
      ? Value
      : { readonly [Name in keyof Value]: ReadonlyDeep<Value[Name]> };

/** A file to send: a `Blob` or `File`, bytes, or a text. */
export type Upload = Blob | Uint8Array | string;

declare const reason: unique symbol;

/** The type of a field that is not available for a model type: no value is assignable, and `Reason` says why. */
export interface Unavailable<Reason extends string> {
  readonly [reason]: Reason;
}

/**
 * `Taken`, but an object literal with a field of `Reasons` is a type error. Each forbidden field is a template literal
 * pattern that only its own name matches, because editors suggest property names, but not patterns. A variable of a
 * wider type is not checked.
 */
export type Refuses<Taken, Reasons> =
  | Taken
  | (Taken & {
      [Name in keyof Reasons as `${Name & string}${string}` & `${string}${Name & string}`]:
        | Reasons[Name]
        | undefined;
    });

/** Whether every value of type `Given` sets at least one of `Fields`. */
export type Gives<Given, Fields> =
  // biome-ignore lint/complexity/noBannedTypes: an empty object is what remains where every field may be absent
  {} extends Pick<Given, keyof Given & Fields> ? false : true;
