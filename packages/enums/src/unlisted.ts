declare const brand: unique symbol;

/**
 * A value that the description of the API does not list, such as a model type added since. It is accepted
 * wherever a listed value is, while a misspelt literal is still refused: only {@link unlisted} makes one.
 */
export type Unlisted<Value extends string | number = string> = Value & { readonly [brand]: true };

/**
 * Passes on a value that the description of the API does not list yet.
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
