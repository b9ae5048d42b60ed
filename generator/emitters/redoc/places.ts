import { findReferred } from "../../lookup.js";
import type { ApiModel, Operation, TypeRef } from "../../model.js";
import { nameRoutes } from "./routes.js";

/** Where a type is met: in which request or response, behind which fields. */
interface Visit {
  readonly type: TypeRef;
  readonly start: string;
  /** The fields on the way, as Redoc spells them: `concepts[]/modelId`. */
  readonly path: string;
}

/**
 * Where Redoc shows what an anchor of the site stands for: `#TrainingParameters.rank` is
 * `#/models/updatemodel#models/updatemodel/t=request&path=parameters/rank`. A schema is shown inside the fields that have it as
 * their type, so its anchor and those of its fields lead to where it is met first: in a request, else in a
 * response, and as far up as can be.
 */
export function mapPlaces(api: ApiModel): ReadonlyMap<string, string> {
  const places = new PlaceMap(api);
  for (const operation of api.operations) places.addRequest(operation);
  places.follow();
  for (const operation of api.operations) places.addResponses(operation);
  places.follow();
  return places.found;
}

class PlaceMap {
  readonly found = new Map<string, string>();
  readonly #entered = new Set<string>();
  #visits: Visit[] = [];

  readonly #routes;

  constructor(readonly api: ApiModel) {
    this.#routes = nameRoutes(api);
  }

  /** The fields of the body are those of the params, as on the other pages. */
  addRequest(operation: Operation): void {
    const { id, typePrefix, parameters, body } = operation;
    const { page, parts } = this.#locate(operation);
    const owner = `${typePrefix}Params`;
    this.#claim(id, page);
    this.#claim(owner, `${parts}/request`);
    for (const { name, wireName, in: place, type } of parameters)
      this.#addField(owner, name, type, `${parts}/t=request&in=${place}&path=`, wireName);
    for (const { name, type } of findReferred(this.api, body?.type)?.properties ?? [])
      this.#addField(owner, name, type, `${parts}/t=request&path=`, name);
  }

  addResponses(operation: Operation): void {
    const { parts } = this.#locate(operation);
    for (const { status, type } of operation.responses) {
      if (type === undefined) continue;
      if (type.kind === "schema") this.#claim(type.name, `${parts}/response&c=${status}/body`);
      this.#visits.push({ type, start: `${parts}/t=response&c=${status}&path=`, path: "" });
    }
  }

  #locate(operation: Operation): { page: string; parts: string } {
    const { tag, operation: name } = this.#routes.get(operation) ?? { tag: "", operation: "" };
    return { page: `/${tag}/${name}`, parts: `/${tag}/${name}#${tag}/${name}` };
  }

  /** Goes down level by level, so that what is nearest to the top comes first. */
  follow(): void {
    for (let visit = this.#visits.shift(); visit !== undefined; visit = this.#visits.shift())
      this.#enter(visit);
  }

  #enter({ type, start, path }: Visit): void {
    switch (type.kind) {
      case "array":
        this.#enter({ type: type.items, start, path: `${path}[]` });
        break;
      case "map":
        this.#enter({ type: type.values, start, path: `${path}/property name*` });
        break;
      case "union":
        this.#enterUnion(type.members, start, path);
        break;
      case "enum":
        this.#claim(type.name, start + dropLayers(path));
        break;
      case "schema":
        this.#enterSchema(type.name, start, path);
        break;
    }
  }

  /** Redoc shows one member at a time, and says which; that there may be null it says at the type. */
  #enterUnion(members: readonly TypeRef[], start: string, path: string): void {
    const shown = members.filter((type) => type.kind !== "scalar" || type.scalar !== "null");
    shown.forEach((type, index) => {
      this.#enter({ type, start, path: shown.length === 1 ? path : `${path}&oneof=${index}` });
    });
  }

  #enterSchema(name: string, start: string, path: string): void {
    if (this.#entered.has(name)) return;
    this.#entered.add(name);
    this.#claim(name, start + dropLayers(path));
    const schema = this.api.schemas.find((model) => model.name === name);
    if (schema?.kind === "alias") this.#enter({ type: schema.type, start, path });
    if (schema?.kind !== "object") return;
    for (const { name: field, type } of schema.properties)
      this.#addField(name, field, type, start, path === "" ? field : `${path}/${field}`);
  }

  #addField(owner: string, name: string, type: TypeRef, start: string, path: string): void {
    this.#claim(`${owner}.${name}`, start + path);
    this.#visits.push({ type, start, path });
  }

  /** Redoc's links are in lower case throughout. */
  #claim(anchor: string, place: string): void {
    if (!this.found.has(anchor)) this.found.set(anchor, place.toLowerCase());
  }
}

/** The place of the field that holds the type, in however many lists, maps and unions. */
function dropLayers(path: string): string {
  return path.replace(/(?:\[\]|\/property name\*|&oneof=\d+)+$/, "");
}
