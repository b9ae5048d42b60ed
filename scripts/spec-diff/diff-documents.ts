import type { Change, Comparison } from "./change.js";
import { impacts } from "./change.js";
import { compareEnums } from "./compare-enums.js";
import { compareExtensions, compareSafety } from "./compare-extensions.js";
import { compareFields } from "./compare-fields.js";
import { compareNames } from "./compare-names.js";
import { compareRelations } from "./compare-relations.js";
import { compareSchemas } from "./compare-schemas.js";
import { compareTrainers } from "./compare-trainers.js";
import { Reach } from "./reach.js";
import { runRedoclyDiff } from "./run-redocly.js";

/** Every change between two editions of the document, the breaking ones first, else in the order of the document. */
export async function diffDocuments(comparison: Comparison): Promise<Change[]> {
  const { before, after } = comparison;
  const ways = { before: new Reach(before.document.root), after: new Reach(after.document.root) };
  const found = await runRedoclyDiff(before.document.root, after.document.root);
  const changes = [
    ...compareNames(comparison),
    ...compareTrainers(comparison),
    ...compareSafety(comparison),
    ...compareSchemas(found, comparison, ways),
    ...compareEnums(comparison, ways),
    ...compareFields(comparison, ways),
    ...compareRelations(comparison, ways),
  ];
  const all = [...changes, ...compareExtensions(comparison, changes)];
  const once = new Map(
    all.map((change) => [JSON.stringify([change.pointer, change.text]), change]),
  );
  return [...once.values()].sort(
    (one, other) => impacts.indexOf(other.impact) - impacts.indexOf(one.impact),
  );
}
