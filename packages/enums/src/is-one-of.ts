/** Whether `value` is one of `values`, compared as `===` does. */
export function isOneOf<Value>(values: readonly Value[], value: unknown): value is Value {
  return (values as readonly unknown[]).includes(value);
}
