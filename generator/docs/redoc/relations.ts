import type { ObjectSchema, Property, Relation } from "../../api-model/model.js";
import { formatRelation } from "../../client-model/sentences.js";

/**
 * The rules between a field and others of its object. They are told at the field, as Redoc shows the description of
 * an object only where the field that holds it has none.
 */
export function formatRelationsOf({ relations }: ObjectSchema, { name }: Property): string[] {
  return relations.filter((relation) => listFields(relation).includes(name)).map(formatRelation);
}

function listFields(relation: Relation): readonly string[] {
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
