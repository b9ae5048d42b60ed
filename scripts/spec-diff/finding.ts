import type {
  Definition,
  Operation,
  SchemaExtensions,
} from "../../generator/api-model/openapi-types.js";
import type { Classification, Comparison } from "./change.js";

/** The extensions whose changes can break somebody, as they are written in a document. */
export type Extensions = SchemaExtensions &
  Pick<Definition, "x-cases" | "x-errors"> &
  Pick<Operation, "x-safe-to-repeat">;

/** The value of an extension then and now; `undefined` where there is none. */
export interface Pair<Name extends keyof Extensions> {
  readonly before?: Extensions[Name];
  readonly after?: Extensions[Name];
  /** The objects that have the extension. */
  readonly owners: { readonly before: object; readonly after: object };
  readonly comparison: Comparison;
}

/** The end of a pointer. */
export type Keys = readonly (string | number)[];

/** What has changed in an extension, or in an enum. */
export interface Finding extends Classification {
  /** Where, from there on. */
  readonly keys: Keys;
  /** What the change is about, where that is not the owner of the extension. */
  readonly subject: string | undefined;
  readonly text: string;
}

export type Findings = Generator<Finding>;

/** @param keys - where, from the extension or the enum on */
export function report(
  { impact, breaks }: Classification,
  text: string,
  keys: Keys = [],
  subject?: string,
): Finding {
  return { impact, breaks, text, keys, subject };
}
