import type { EnumModel, EnumReference, SchemaModel, SchemaReference } from "./model.js";

/*
 * A schema may be met inside itself, before it is read whole, so that a reference looks for what it stands for only
 * when it is asked. It shows its kind and name alone, which tell it from other types.
 */

export class NamedSchema implements SchemaReference {
  readonly kind = "schema";
  readonly #find: (name: string) => SchemaModel;

  constructor(
    readonly name: string,
    find: (name: string) => SchemaModel,
  ) {
    this.#find = find;
  }

  get schema(): SchemaModel {
    return this.#find(this.name);
  }
}

export class NamedEnum implements EnumReference {
  readonly kind = "enum";
  readonly #find: (name: string) => EnumModel;

  constructor(
    readonly name: string,
    find: (name: string) => EnumModel,
  ) {
    this.#find = find;
  }

  get enum(): EnumModel {
    return this.#find(this.name);
  }
}

/** The type that a schema or an enum is used as. */
export function referTo(model: SchemaModel | EnumModel): SchemaReference | EnumReference {
  return "members" in model
    ? new NamedEnum(model.name, () => model)
    : new NamedSchema(model.name, () => model);
}
