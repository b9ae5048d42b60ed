import type { ApiModel, Operation, SchemaModel, TypeRef } from "../../api-model/model.js";
import { findSpread } from "../../api-model/operation-parts.js";
import { isNull } from "../../api-model/walk-types.js";
import { nameRoutes } from "./routes.js";

/** A use of a type on Redoc's page. */
interface Visit {
  readonly type: TypeRef;
  /** The link to the request or response. */
  readonly whole: string;
  /** The link to a field, without the path. */
  readonly start: string;
  /** The path of the field in Redoc's syntax: `concepts[]/modelId`. */
  readonly path: string;
}

/**
 * Maps anchors of the site to links of Redoc: `#TrainingParameters.rank` is
 * `#/models/updatemodel#models/updatemodel/t=request&path=parameters/rank`. Redoc shows a schema inside the fields that
 * use it, so its anchor links to its first use: in a request, else in a response, at the least depth.
 */
export function mapLinkTargets(api: ApiModel): ReadonlyMap<string, string> {
  const targets = new LinkTargets(api);
  for (const operation of api.operations) targets.addRequest(operation);
  targets.follow();
  for (const operation of api.operations) targets.addResponses(operation);
  targets.follow();
  return targets.found;
}

class LinkTargets {
  readonly found = new Map<string, string>();
  readonly #routes;
  readonly #entered = new Set<string>();
  readonly #visits: Visit[] = [];

  constructor(readonly api: ApiModel) {
    this.#routes = nameRoutes(api);
  }

  /** Fields of the body are documented as fields of the params, as on the other pages. */
  addRequest(operation: Operation): void {
    const { id, typePrefix, parameters, body } = operation;
    const { page, parts } = this.#locate(operation);
    const owner = `${typePrefix}Params`;
    const whole = `${parts}/request`;
    this.#add(id, page);
    this.#add(owner, whole);
    for (const { name, wireName, in: location, type } of parameters) {
      const start = `${parts}/t=request&in=${location}&path=`;
      this.#addField(`${owner}.${name}`, { type, whole, start, path: wireName });
    }
    const start = `${parts}/t=request&path=`;
    for (const { name, type } of findSpread(body)?.properties ?? [])
      this.#addField(`${owner}.${name}`, { type, whole, start, path: name });
  }

  addResponses(operation: Operation): void {
    const { parts } = this.#locate(operation);
    for (const { status, type } of operation.responses) {
      if (type === undefined) continue;
      const whole = `${parts}/response&c=${status}/body`;
      this.#visits.push({ type, whole, start: `${parts}/t=response&c=${status}&path=`, path: "" });
    }
  }

  /** Visits types level by level, so that the use at the least depth comes first. */
  follow(): void {
    for (let visit = this.#visits.shift(); visit !== undefined; visit = this.#visits.shift())
      this.#enter(visit);
  }

  #locate(operation: Operation): { page: string; parts: string } {
    const { tag, operation: name } = this.#routes.get(operation) ?? { tag: "", operation: "" };
    return { page: `/${tag}/${name}`, parts: `/${tag}/${name}#${tag}/${name}` };
  }

  #enter(visit: Visit): void {
    const { type, path } = visit;
    switch (type.kind) {
      case "array":
        this.#enter({ ...visit, type: type.items, path: `${path}[]` });
        break;
      case "map":
        this.#enter({ ...visit, type: type.values, path: `${path}/property name*` });
        break;
      case "union":
        this.#enterUnion(type.members, visit);
        break;
      case "enum":
        this.#add(type.name, findHolder(visit));
        break;
      case "schema":
        this.#enterSchema(type.schema, visit);
        break;
    }
  }

  /**
   * Redoc shows one member of a union at a time; the link contains its index, for which null does not count as a
   * member.
   */
  #enterUnion(members: readonly TypeRef[], visit: Visit): void {
    const shown = members.filter((type) => !isNull(type));
    shown.forEach((type, index) => {
      const path = shown.length === 1 ? visit.path : `${visit.path}&oneof=${index}`;
      this.#enter({ ...visit, type, path });
    });
  }

  #enterSchema(schema: SchemaModel, visit: Visit): void {
    const { name } = schema;
    if (this.#entered.has(name)) return;
    this.#entered.add(name);
    this.#add(name, findHolder(visit));
    if (schema.kind === "alias") this.#enter({ ...visit, type: schema.type });
    if (schema.kind !== "object") return;
    for (const { name: field, type } of schema.properties) {
      const path = visit.path === "" ? field : `${visit.path}/${field}`;
      this.#addField(`${name}.${field}`, { ...visit, type, path });
    }
  }

  #addField(anchor: string, visit: Visit): void {
    this.#add(anchor, visit.start + visit.path);
    this.#visits.push(visit);
  }

  /** Redoc's links are lower case. */
  #add(anchor: string, target: string): void {
    if (!this.found.has(anchor)) this.found.set(anchor, target.toLowerCase());
  }
}

/** The link to the field that contains a type, without the parts of the path for lists, maps and unions. */
function findHolder({ whole, start, path }: Visit): string {
  const field = path.replace(/(?:\[\]|\/property name\*|&oneof=\d+)+$/, "");
  return field === "" ? whole : start + field;
}
