import type { ApiModel, ReleasedChange } from "../../generator/api-model/model.js";
import type { SpecDocument } from "../../generator/document/load-document.js";
import { type FactKind, type Kind, kinds } from "../spec-facts/fact-kinds.js";
import type { Consumer, Usages } from "../spec-facts/usages.js";

/** What a change asks of the next version: breaking, new without breaking, or texts alone. */
export type Impact = ReleasedChange["impact"];

export const impacts: readonly Impact[] = ["patch", "minor", "major"];

export function maxImpact(found: readonly (Impact | undefined)[]): Impact | undefined {
  return impacts.findLast((impact) => found.includes(impact));
}

/** A version of the document, with what the generator makes of it. */
export interface DocumentVersion {
  readonly document: SpecDocument;
  readonly model: ApiModel;
  readonly usages: Usages;
}

export interface Comparison {
  readonly before: DocumentVersion;
  readonly after: DocumentVersion;
}

/** What a change asks for, and whom it breaks. */
export interface Classification {
  readonly impact: Impact;
  readonly breaks: readonly Consumer[];
}

export const patch: Classification = { impact: "patch", breaks: [] };
export const minor: Classification = { impact: "minor", breaks: [] };

/** Breaking for those named; where there are none, it is compatible. */
export function breakFor(...breaks: readonly Consumer[]): Classification {
  return breaks.length === 0 ? minor : { impact: "major", breaks };
}

/** The classification of every change of facts of a kind; `undefined` where it depends on the change. */
export function classifyKind(kind: Kind | undefined): Classification | undefined {
  const { impact }: Partial<FactKind> = kind === undefined ? {} : kinds[kind];
  return impact === "major" ? breakFor("callers") : impact && { impact, breaks: [] };
}

/** How strict a rule is: it is only documented, it warns, or it refuses a request. */
export type Strictness = 0 | 1 | 2;

/** A rule that refuses more than before breaks callers, unless it only warns or is only documented. */
export function classifyRule(effect: "narrower" | "wider", strictness: Strictness): Classification {
  if (strictness === 0) return patch;
  return strictness === 2 && effect === "narrower" ? breakFor("callers") : minor;
}
