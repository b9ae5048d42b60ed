import { listRequiring } from "./all-of.js";
import type { Schema } from "./openapi.js";
import { findPatternFlags } from "./patterns.js";

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
  const { pattern } = node;
  const isForeign = pattern !== undefined && findPatternFlags(pattern) === undefined;
  const isTogether = listRequiring(node).length > 1;
  return [
    ...narrowingKeywords
      .filter((keyword) => keyword in node)
      .map((keyword) => ({ keyword, what: `The keyword \`${keyword}\`` })),
    ...(isTogether
      ? [{ keyword: node.oneOf ? "oneOf" : "anyOf", what: "Which fields are required together" }]
      : []),
    ...(isForeign ? [{ keyword: "pattern", what: "A pattern that JavaScript cannot read" }] : []),
  ];
}
