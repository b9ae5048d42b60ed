import type { Schema } from "./openapi.js";
import { hasFields } from "./type-refs.js";

/** Keywords the model has no form for: better refused than read as if they were not there. */
const unsupportedKeywords = [
  "not",
  "if",
  "then",
  "else",
  "patternProperties",
  "propertyNames",
  "prefixItems",
  "contains",
  "dependentSchemas",
  "dependentRequired",
  "unevaluatedProperties",
  "unevaluatedItems",
  "discriminator",
] as const;

/** Keywords that make another type of an object: refused beside `properties`, which the model reads alone. */
const composingKeywords = ["allOf", "oneOf", "anyOf"] as const;

/** A keyword that would be lost, and how to call it. */
export interface Unsupported {
  readonly keyword: string;
  readonly what: string;
}

/** What a schema says that the model cannot: better refused than read as if it were not there. */
export function findUnsupported(node: Schema): Unsupported[] {
  const found: Unsupported[] = unsupportedKeywords
    .filter((keyword) => keyword in node)
    .map((keyword) => ({ keyword, what: `The keyword \`${keyword}\`` }));
  if (!hasFields(node)) return found;
  for (const keyword of composingKeywords) {
    if (keyword in node) found.push({ keyword, what: `\`${keyword}\` beside named properties` });
  }
  if (typeof node.additionalProperties === "object") {
    found.push({ keyword: "additionalProperties", what: "A typed map beside named properties" });
  }
  return found;
}
