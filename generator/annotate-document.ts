import { copyDocument, type DocumentNode, findNode } from "./document-nodes.js";
import { walkType } from "./lookup.js";
import type { ApiModel, Described, JsonValue, ObjectSchema, Property } from "./model.js";
import { sayDeprecation, sayRelation, sayRules } from "./sentences.js";

/**
 * The bundled document with the sentences of our extensions in its descriptions, for readers and tools that know
 * the keywords of OpenAPI only.
 */
export function annotateDocument(api: ApiModel): DocumentNode {
  const document = copyDocument(api.document);
  for (const model of [...api.enums, ...api.operations]) annotate(document, model);
  for (const { parameters } of api.operations)
    for (const parameter of parameters) annotate(document, parameter);
  for (const schema of api.schemas) {
    if (schema.kind === "object") annotateObject(api, document, schema);
    else annotate(document, schema);
  }
  return document;
}

function annotateObject(api: ApiModel, document: DocumentNode, schema: ObjectSchema): void {
  annotate(document, schema, schema.relations.map(sayRelation));
  for (const property of schema.properties) {
    annotate(document, property, sayOfProperty(api, schema, property), [
      property.oddity,
      ...listOdditiesOfType(api, property),
    ]);
    const badges = listBadges(api, property);
    const node = findNode(document, property.pointer);
    if (node !== undefined && badges.length > 0) node["x-badges"] = badges;
  }
}

function annotate(
  document: DocumentNode,
  { description, oddity, pointer }: Described,
  sentences: readonly string[] = [],
  oddities: readonly (string | undefined)[] = [oddity],
): void {
  const node = findNode(document, pointer);
  const list = sentences.map((sentence) => `- ${sentence}`).join("\n");
  const additions = [
    ...(sentences.length > 1 ? [list] : sentences),
    ...oddities.flatMap((text) => (text === undefined ? [] : [`> Note: ${text}`])),
  ];
  if (node === undefined || additions.length === 0) return;
  node.description = [description, ...additions].join("\n\n").trim();
}

/** Every rule for a field, those of the object between it and others among them. */
function sayOfProperty(api: ApiModel, schema: ObjectSchema, property: Property): string[] {
  const relations = schema.relations.filter((relation) =>
    listFields(relation).includes(property.name),
  );
  return [
    ...sayRules(api, property.rules),
    ...relations.map(sayRelation),
    ...(property.deprecated ? [sayDeprecation(property.rules)] : []),
  ];
}

/** The description of a field takes the place of that of its enum, so what is odd there is told here as well. */
function listOdditiesOfType({ enums }: ApiModel, { type }: Property): (string | undefined)[] {
  return [...walkType(type)].map(
    (inner) => enums.find(({ name }) => inner.kind === "enum" && name === inner.name)?.oddity,
  );
}

/** The fields that a relation is between. */
function listFields(relation: ObjectSchema["relations"][number]): readonly string[] {
  switch (relation.kind) {
    case "same-length":
      return [relation.field, relation.as];
    case "not-greater-than":
      return [relation.field, relation.than];
    case "mutually-exclusive":
      return relation.fields;
    case "required-for":
      return [relation.field];
  }
}

/** A badge for each trainer that takes the field, and one for a secret. */
function listBadges({ trainers }: ApiModel, { rules, secret }: Property): JsonValue[] {
  const { availability } = rules;
  const condition = availability?.condition;
  const covered =
    condition?.kind === "trainers"
      ? (trainers?.list.filter(({ id }) => condition.trainers.includes(id)) ?? [])
      : [];
  return [
    ...covered.map(({ title, documented }) => ({
      name:
        documented.length === 0 || availability?.basis === "inferred"
          ? `${title} (inferred)`
          : title,
    })),
    ...(secret ? [{ name: "Secret" }] : []),
  ];
}
