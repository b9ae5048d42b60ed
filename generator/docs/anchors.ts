import type { ApiModel, Property } from "../api-model/model.js";
import { findSpread, listNamedSchemas } from "../api-model/operation-parts.js";

/** The anchor on the site for a JSON pointer into the document; every page uses the same id. */
export interface Anchor {
  readonly id: string;
  /**
   * Whether the pointer leads to the part with the anchor or to one of its keywords, and not to a property inside it
   * that has no anchor of its own.
   */
  readonly isExact: boolean;
}

/** Maps JSON pointers of the document to anchors of the site. */
export class AnchorMap {
  readonly #ids = new Map<string, string>();

  constructor(api: ApiModel) {
    for (const operation of api.operations) {
      const owner = `${operation.typePrefix}Params`;
      const body = findSpread(operation.body);
      this.#add(operation.pointer, operation.id);
      for (const { pointer, name } of operation.parameters) this.#add(pointer, `${owner}.${name}`);
      // Fields of the body are documented as fields of the params.
      if (body !== undefined) this.#addObject(owner, body.pointer, body.properties);
    }
    for (const schema of listNamedSchemas(api))
      this.#addObject(
        schema.name,
        schema.pointer,
        schema.kind === "object" ? schema.properties : [],
      );
    for (const { name, pointer } of api.enums) this.#add(pointer, name);
  }

  /** The anchor for a pointer, or for the closest part around it that has one; `undefined` if no page shows it. */
  find(pointer: string): Anchor | undefined {
    for (let around = pointer; around !== ""; around = around.slice(0, around.lastIndexOf("/"))) {
      const id = this.#ids.get(around);
      if (id === undefined) continue;
      return { id, isExact: !pointer.slice(around.length).includes("/properties/") };
    }
    return undefined;
  }

  #addObject(name: string, pointer: string, properties: readonly Property[]): void {
    this.#add(pointer, name);
    for (const property of properties) this.#add(property.pointer, `${name}.${property.name}`);
  }

  /** Parts that several operations share are documented with the first operation. */
  #add(pointer: string, id: string): void {
    if (!this.#ids.has(pointer)) this.#ids.set(pointer, id);
  }
}
