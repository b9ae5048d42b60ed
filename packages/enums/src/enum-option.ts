/** One value of an enum as user interfaces need it: for a list to choose from, or a label to show. */
export interface EnumOption<Value extends string | number | boolean> {
  /** The value on the wire. */
  readonly value: Value;
  /** The key of the value in the enum's object, unique within the enum. */
  readonly name: string;
  /** The meaning of the value; absent if it is not described. */
  readonly description?: string;
  /** For a deprecated value: what to use instead. */
  readonly deprecated?: string;
}
