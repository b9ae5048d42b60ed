import type { Change, Comparison } from "./change.js";
import { impacts } from "./change.js";
import { compareEnums } from "./model/compare-enums.js";
import { compareFields } from "./model/compare-fields.js";
import { compareNames } from "./model/compare-names.js";
import { compareRelations } from "./model/compare-relations.js";
import { compareRest } from "./model/compare-rest.js";
import { compareRetries } from "./model/compare-retries.js";
import { compareTrainers } from "./model/compare-trainers.js";
import { compareSchemas } from "./schemas/compare-schemas.js";
import { runRedoclyDiff } from "./schemas/run-redocly.js";

/** Every change between two editions of the document, the breaking ones first. */
export async function diffDocuments(comparison: Comparison): Promise<Change[]> {
  const { before, after } = comparison;
  const found = await runRedoclyDiff(before.document.root, after.document.root);
  const changes = [
    ...compareNames(comparison),
    ...compareTrainers(comparison),
    ...compareRetries(comparison),
    ...compareSchemas(found, comparison),
    ...compareEnums(comparison),
    ...compareFields(comparison),
    ...compareRelations(comparison),
  ];
  const all = [...changes, ...compareRest(comparison, changes)];
  const once = new Map(
    all.map((change) => [JSON.stringify([change.pointer, change.subject, change.text]), change]),
  );
  return [...once.values()].sort(
    (one, other) => impacts.indexOf(other.impact) - impacts.indexOf(one.impact),
  );
}
