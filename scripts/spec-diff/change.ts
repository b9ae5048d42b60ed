import type { ApiModel, ReleasedChange } from "../../generator/api-model/model.js";
import type { SpecDocument } from "../../generator/document/load-document.js";
import { type FactKind, type Kind, kinds } from "../spec-facts/fact-kinds.js";
import type { Consumer, Usages } from "../spec-facts/usages.js";

/** The bump that a change requires: `major` breaks programs, `minor` adds something, `patch` changes texts only. */
export type Impact = ReleasedChange["impact"];

export const impacts: readonly Impact[] = ["patch", "minor", "major"];

export function maxImpact(found: readonly (Impact | undefined)[]): Impact | undefined {
  return impacts.findLast((impact) => found.includes(impact));
}

/** A version of the document, with its models. */
export interface DocumentVersion {
  readonly document: SpecDocument;
  readonly model: ApiModel;
  readonly usages: Usages;
}

export interface Comparison {
  readonly before: DocumentVersion;
  readonly after: DocumentVersion;
}

/** The bump that a change requires, and whom it breaks. */
export interface Classification {
  readonly impact: Impact;
  readonly breaks: readonly Consumer[];
}

export const patch: Classification = { impact: "patch", breaks: [] };
export const minor: Classification = { impact: "minor", breaks: [] };

/** A breaking change for those named; compatible if there are none. */
export function breakFor(...breaks: readonly Consumer[]): Classification {
  return breaks.length === 0 ? minor : { impact: "major", breaks };
}

/** The classification of every change of facts of a kind; `undefined` if it depends on the change. */
export function classifyKind(kind: Kind | undefined): Classification | undefined {
  const { impact }: Partial<FactKind> = kind === undefined ? {} : kinds[kind];
  return impact === "major" ? breakFor("callers") : impact && { impact, breaks: [] };
}

/** The strictness of a rule: it is only documented, it warns, or it refuses a request. */
export type Strictness = 0 | 1 | 2;

/** A rule that refuses more than before breaks callers, unless it only warns or is only documented. */
export function classifyRule(effect: "narrower" | "wider", strictness: Strictness): Classification {
  if (strictness === 0) return patch;
  return strictness === 2 && effect === "narrower" ? breakFor("callers") : minor;
}
