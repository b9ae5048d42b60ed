import type { FieldReference, JsonValue } from "./model-schemas.js";

/** The catalogue of errors, `x-errors`. */
export interface ErrorCatalog {
  /** The field of an error's body that names its kind. */
  readonly name: FieldReference;
  /** The field with the reason in words. */
  readonly reason: FieldReference | undefined;
  /** The field with an object of further facts. */
  readonly details: FieldReference | undefined;
  readonly list: readonly ErrorEntry[];
}

/** A kind of error. */
export interface ErrorEntry {
  readonly id: string;
  /** Its name in the body, if it is known. */
  readonly name?: string;
  readonly title: string;
  readonly status: number;
  /** What it means, in Markdown. */
  readonly description: string;
  /** Whether sending the request again helps. */
  readonly repeat: "never" | "after-wait" | "back-off";
  /** The detail, or else the field of the body, that says how many seconds to wait. */
  readonly waitSeconds?: string;
  /** What to do about it, in Markdown. */
  readonly advice: string;
  /** Where it was observed. */
  readonly source?: string;
  /** The body of a response, from the examples of the document. */
  readonly example: JsonValue | undefined;
}
