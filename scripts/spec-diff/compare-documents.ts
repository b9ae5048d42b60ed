import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import type { ReleasedChange } from "../../generator/api-model/model.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { Usages } from "../spec-facts/usages.js";
import { type Comparison, type DocumentVersion, impacts } from "./change.js";
import { compareEnums } from "./compare-enums.js";
import { compareExtensions } from "./compare-extensions.js";
import { compareKeywords } from "./compare-keywords.js";
import { compareNames } from "./compare-names.js";
import { runRedoclyDiff } from "./run-redocly.js";

/** A document with what the generator makes of it. */
export async function readVersion(path: string): Promise<DocumentVersion> {
  const document = await loadDocument(path);
  return { document, model: buildApiModel(document, path), usages: new Usages(document.root) };
}

/** Every change between two versions of the document, the breaking ones first. */
export async function compareDocuments(comparison: Comparison): Promise<ReleasedChange[]> {
  const { before, after } = comparison;
  const found = await runRedoclyDiff(before.document.root, after.document.root);
  const changes = [
    ...compareNames(comparison),
    ...compareKeywords(found, comparison),
    ...compareEnums(comparison),
  ];
  const all = [...changes, ...compareExtensions(comparison, changes)];
  const unique = new Map(
    all.map((change) => [JSON.stringify([change.pointer, change.subject, change.text]), change]),
  );
  return [...unique.values()].sort(
    (one, other) => impacts.indexOf(other.impact) - impacts.indexOf(one.impact),
  );
}
