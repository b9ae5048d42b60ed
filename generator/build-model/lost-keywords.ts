import type { Schema } from "./openapi.js";

/** Keywords that only narrow what the others say, in ways that TypeScript cannot. */
const narrowingKeywords = [
  "not",
  "if",
  "then",
  "else",
  "propertyNames",
  "contains",
  "dependentSchemas",
  "dependentRequired",
  "unevaluatedProperties",
  "unevaluatedItems",
] as const;

/** A keyword that the types cannot show, and how to call it. */
export interface LostKeyword {
  readonly keyword: string;
  readonly what: string;
}

export function listLostKeywords(node: Schema): LostKeyword[] {
  return narrowingKeywords
    .filter((keyword) => keyword in node)
    .map((keyword) => ({ keyword, what: `The keyword \`${keyword}\`` }));
}
