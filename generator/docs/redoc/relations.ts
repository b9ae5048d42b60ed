import type { ObjectSchema, Property } from "../../api-model/model.js";
import { formatRelation } from "../../client-model/sentences.js";

/**
 * The rules between a field and others of its object. They are stated at the field, as Redoc shows the description of
 * an object only where the field that holds it has none.
 */
export function formatRelationsOf({ relations }: ObjectSchema, { name }: Property): string[] {
  return relations.filter((relation) => listFields(relation).includes(name)).map(formatRelation);
}

function listFields({
  field,
  as,
  than,
  fields = [],
}: NamedFields): readonly (string | undefined)[] {
  return [field, as, than, ...fields];
}

/** Where a relation of any kind names fields of its object; lint looks for them there, too. */
interface NamedFields {
  readonly field?: string;
  readonly as?: string;
  readonly than?: string;
  readonly fields?: readonly string[];
}
