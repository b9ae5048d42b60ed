declare const brand: unique symbol;

/**
 * A value that the description of the API does not list, such as a model type added since. The compiler accepts it
 * wherever it accepts a listed value, but still refuses a misspelt literal: only {@link unlisted} makes such a value.
 */
export type Unlisted<Value extends string | number = string> = Value & { readonly [brand]: true };

/**
 * Marks a value that the description of the API does not list yet, so that the compiler accepts it.
 *
 * @example
 * ```ts
 * await client.models.update(id, { type: unlisted("flux.3-lora") });
 * ```
 */
export function unlisted<Value extends string | number>(
  value: Value,
): Unlisted<Value extends string ? string : number> {
  // The brand exists for the compiler only; this function is the one place that grants it.
  return value as unknown as Unlisted<Value extends string ? string : number>;
}
