/** One value of an enum as user interfaces need it: for a list to choose from, or a label to show. */
export interface EnumOption<Value extends string | number | boolean> {
  /** The value on the wire. */
  readonly value: Value;
  /** The member's name in the value object, unique within the enum. */
  readonly name: string;
  /** What the value means; absent where nothing is known. */
  readonly description?: string;
  /** What to use instead, for a value that should no longer be used. */
  readonly deprecated?: string;
}
