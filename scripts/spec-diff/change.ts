import type { ApiModel, ReleasedChange } from "../../generator/api-model/model.js";
import type { SpecDocument } from "../../generator/document/load-document.js";
import type { Usages } from "../spec-facts/usages.js";

/** What a change asks of the next version: breaking, new without breaking, or texts alone. */
export type Impact = ReleasedChange["impact"];

export const impacts: readonly Impact[] = ["patch", "minor", "major"];

/** For whom something breaks: who sends requests, who reads answers. */
export type Broken = ReleasedChange["breaks"][number];

/** What a change is about, which decides the packages that it touches. */
export type Area = "enum" | "enumText" | "field" | "fieldText" | "name" | "page" | "scope";

/** One change of the document, before it is released. */
export interface Change extends ReleasedChange {
  readonly area: Area;
}

/** A document together with what the generator makes of it. */
export interface Edition {
  readonly document: SpecDocument;
  readonly model: ApiModel;
  readonly usages: Usages;
}

export interface Comparison {
  readonly before: Edition;
  readonly after: Edition;
}

export function maxImpact(found: readonly Impact[]): Impact | undefined {
  return impacts.findLast((impact) => found.includes(impact));
}
