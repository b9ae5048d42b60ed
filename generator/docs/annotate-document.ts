import type { ApiModel, Described, JsonValue, ObjectSchema, Property } from "../api-model/model.js";
import { findRequestSchemas } from "../api-model/operation-parts.js";
import { listEnums } from "../api-model/walk-types.js";
import {
  formatDeprecation,
  formatRelations,
  formatRelationsOf,
  formatRules,
  labelAvailability,
} from "../client-model/sentences.js";
import { copyDocument, type DocumentNode, findNode } from "../json/nodes.js";

/**
 * A copy of the bundled document in which descriptions include our extensions as sentences, for tools that know
 * OpenAPI's keywords only. Relations are repeated at each of their fields, because Redoc hides the description of an
 * object if the field that holds it has one.
 */
export function annotateDocument(api: ApiModel): DocumentNode {
  const requests = findRequestSchemas(api);
  const document = copyDocument(api.document);
  for (const model of [...api.enums, ...api.operations]) annotate(document, model);
  for (const { parameters } of api.operations)
    for (const parameter of parameters) annotate(document, parameter);
  for (const schema of api.schemas) {
    if (schema.kind === "object") annotateObject(document, schema, requests.has(schema));
    else annotate(document, schema);
  }
  return document;
}

function annotateObject(document: DocumentNode, schema: ObjectSchema, isRequest: boolean): void {
  annotate(document, schema, formatRelations(schema.relations, isRequest));
  for (const property of schema.properties) {
    const sentences = [
      ...formatRules(property.rules),
      ...formatRelationsOf(schema.relations, property.name, isRequest),
      ...(property.deprecated ? [formatDeprecation(property.rules)] : []),
    ];
    // The description of a field replaces that of its enum, so the notes on the enum are repeated.
    const inconsistencies = [property, ...listEnums(property.type)].map((one) => one.inconsistency);
    annotate(document, property, sentences, inconsistencies);
    const badges = listBadges(property);
    const node = findNode(document, property.pointer);
    if (node !== undefined && badges.length > 0) node["x-badges"] = badges;
  }
}

function annotate(
  document: DocumentNode,
  { description, inconsistency, pointer }: Described,
  sentences: readonly string[] = [],
  inconsistencies: readonly (string | undefined)[] = [inconsistency],
): void {
  const node = findNode(document, pointer);
  const list = sentences.map((sentence) => `- ${sentence}`).join("\n");
  const additions = [
    ...(sentences.length > 1 ? [list] : sentences),
    ...inconsistencies.flatMap((text) => (text === undefined ? [] : [`> Note: ${text}`])),
  ];
  if (node === undefined || additions.length === 0) return;
  node.description = [description, ...additions].join("\n\n").trim();
}

/** A badge for each case in which the field is available, and one for a secret. */
function listBadges({ rules, secret }: Property): JsonValue[] {
  return [
    ...labelAvailability(rules).map((name) => ({ name })),
    ...(secret ? [{ name: "Secret" }] : []),
  ];
}
