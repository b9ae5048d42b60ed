import { parsePointer } from "./build-model/build-context.js";
import type { ApiModel, Described, JsonValue } from "./model.js";
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
    for (const property of schema.properties) annotate(property, sayRules(api, property.rules));
  }
  return document as JsonValue;
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
