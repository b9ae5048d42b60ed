import type { EnumModel, EnumReference, SchemaModel, SchemaReference } from "./model.js";

/*
 * A schema may refer to itself before it is built, so a reference looks its target up only when asked. The enumerable
 * properties are kind and name only, because types are compared as JSON.
 */

export class NamedSchema implements SchemaReference {
  readonly kind = "schema";
  readonly #find: () => SchemaModel;

  constructor(
    readonly name: string,
    find: () => SchemaModel,
  ) {
    this.#find = find;
  }

  get schema(): SchemaModel {
    return this.#find();
  }
}

export class NamedEnum implements EnumReference {
  readonly kind = "enum";
  readonly #find: () => EnumModel;

  constructor(
    readonly name: string,
    find: () => EnumModel,
  ) {
    this.#find = find;
  }

  get enum(): EnumModel {
    return this.#find();
  }
}
