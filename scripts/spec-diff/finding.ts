import type {
  Definition,
  Operation,
  SchemaExtensions,
} from "../../generator/api-model/openapi-types.js";
import type { Classification, Comparison } from "./change.js";

/** The extensions whose changes can break programs. */
export type Extensions = SchemaExtensions &
  Pick<Definition, "x-cases" | "x-errors"> &
  Pick<Operation, "x-safe-to-repeat">;

/** The old and the new value of an extension; `undefined` if there is none. */
export interface Pair<Name extends keyof Extensions> {
  readonly before?: Extensions[Name];
  readonly after?: Extensions[Name];
  /** The objects that have the extension. */
  readonly owners: { readonly before: object; readonly after: object };
  readonly comparison: Comparison;
}

/** The end of a pointer. */
export type Keys = readonly (string | number)[];

/** A change in an extension or an enum. */
export interface Finding extends Classification {
  /** The keys from the extension or enum to the change. */
  readonly keys: Keys;
  /** The changed part, if it is not the owner of the extension. */
  readonly subject: string | undefined;
  readonly text: string;
}

export type Findings = Generator<Finding>;

/** @param keys - the keys from the extension or enum to the change */
export function report(
  { impact, breaks }: Classification,
  text: string,
  keys: Keys = [],
  subject?: string,
): Finding {
  return { impact, breaks, text, keys, subject };
}
