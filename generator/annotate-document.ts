import { parsePointer } from "./build-model/build-context.js";
import type { ApiModel, Described, JsonValue, Property } from "./model.js";
import { sayRelation, sayRules } from "./sentences.js";

interface MutableObject {
  [key: string]: JsonValue | MutableObject;
}

/**
 * The bundled document with the sentences of our extensions in its descriptions, for readers and tools that know
 * the keywords of OpenAPI only.
 */
export function annotateDocument(api: ApiModel): JsonValue {
  const document = structuredClone(api.document) as MutableObject;
  const annotate = (described: Described, sentences: readonly string[]): void => {
    const note = described.oddity === undefined ? [] : [`> Note: ${described.oddity}`];
    const additions = [...sentences, ...note];
    const node = findObject(document, described.pointer);
    if (node === undefined || additions.length === 0) return;
    node.description = [described.description, additions.join("\n\n")].join("\n\n").trim();
  };
  for (const model of api.enums) annotate(model, []);
  for (const schema of api.schemas) {
    annotate(schema, schema.kind === "object" ? schema.relations.map(sayRelation) : []);
    if (schema.kind !== "object") continue;
    for (const property of schema.properties) {
      annotate(property, sayRules(api, property.rules));
      const badges = listBadges(api, property);
      const node = findObject(document, property.pointer);
      if (node !== undefined && badges.length > 0) node["x-badges"] = badges;
    }
  }
  return document as JsonValue;
}

/** A badge for each trainer that takes the field. */
function listBadges({ trainers }: ApiModel, { rules }: Property): JsonValue[] {
  const { availability } = rules;
  if (availability?.condition.kind !== "trainers") return [];
  const { condition, basis } = availability;
  const covered = trainers?.list.filter(({ id }) => condition.trainers.includes(id)) ?? [];
  return covered.map(({ title, documented }) => ({
    name: documented.length === 0 || basis === "inferred" ? `${title} (inferred)` : title,
  }));
}

function findObject(root: MutableObject, pointer: string): MutableObject | undefined {
  let node: JsonValue | MutableObject | undefined = root;
  for (const key of parsePointer(`#${pointer}`)) {
    node = isObject(node) ? node[key] : undefined;
  }
  return isObject(node) ? node : undefined;
}

function isObject(node: JsonValue | MutableObject | undefined): node is MutableObject {
  return typeof node === "object" && node !== null;
}
