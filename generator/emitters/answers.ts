import type { ApiModel, SchemaModel, TypeRef } from "../api-model/model.js";
import { toPropertyName } from "../api-model/naming.js";
import { renderFile, renderImports, renderKey, type Statement } from "../typescript/render.js";
import { declareConstant } from "./declare.js";
import type { GeneratedFile } from "./emitter.js";
import { findSuccesses } from "./operation-types.js";

const path = "packages/client/src/generated/drift-shapes.ts";

/** `@scope/client/drift`: which fields and values the answers of each operation are known to have. */
export function emitAnswers(api: ApiModel): GeneratedFile[] {
  const results = api.operations.flatMap((operation) => {
    const successes = findSuccesses(operation).filter(({ type }) => type !== undefined);
    const [first, ...others] = successes;
    // Of several kinds of answer nobody knows which one it is.
    if (first?.type === undefined || first.form !== "json" || others.length > 0) return [];
    return [{ id: operation.id, type: first.type }];
  });
  const shapes = new Shapes(api);
  const entries = results.map(({ id, type }) => `${renderKey(id)}: ${shapes.write(type)},`);
  const schemas = shapes.declareNeeded();
  const answers = declareConstant(
    "driftShapes",
    `Readonly<Record<string, ${shapes.use("ResponseShape")}>>`,
    `{\n${entries.join("\n")}\n}`,
    "What is known of the answer of each operation, by its id.",
  );
  return [renderFile(api, path, [shapes.renderImports(), ...schemas, answers])];
}

/** Writes types as expressions of the runtime's shapes, and remembers what those need. */
class Shapes {
  readonly #api: ApiModel;
  readonly #runtime = new Set<string>();
  readonly #enums = new Set<string>();
  readonly #needed = new Set<SchemaModel>();

  constructor(api: ApiModel) {
    this.#api = api;
  }

  use(name: string): string {
    this.#runtime.add(name === "ResponseShape" ? "type ResponseShape" : name);
    return name;
  }

  /** The shapes that others speak of, in the order of the model. */
  declareNeeded(): Statement[] {
    const declared = new Map<string, Statement>();
    // Grows while it is gone through.
    for (const schema of this.#needed) declared.set(schema.name, this.#declare(schema));
    return this.#api.schemas.flatMap(({ name }) => declared.get(name) ?? []);
  }

  #declare(schema: SchemaModel): Statement {
    const text = this.#writeSchema(schema);
    const name = nameShape(schema.name);
    return declareConstant(
      name,
      this.use("ResponseShape"),
      text,
      `What is known of \`${schema.name}\`.`,
      false,
    );
  }

  #writeSchema(schema: SchemaModel): string {
    if (schema.kind === "alias") return `(...given) => ${this.write(schema.type)}(...given)`;
    // A field of any other name is no surprise.
    if (schema.others !== undefined) return this.use("unknown");
    const fields = schema.properties.map(
      ({ name, type }) => `${renderKey(name)}: ${this.write(type)},`,
    );
    return `${this.use("object")}(() => ({\n${fields.join("\n")}\n}))`;
  }

  write(type: TypeRef): string {
    switch (type.kind) {
      case "scalar":
      case "literal":
      case "json":
      case "never":
      case "tuple":
      // Each part would be surprised by the fields of the others.
      case "intersection":
        return this.use("unknown");
      case "tagged":
        return this.write(type.type);
      case "enum": {
        const values = `${toPropertyName(type.name)}Values`;
        this.#enums.add(values);
        return `${this.use("enumOf")}(${values})`;
      }
      case "schema":
        this.#needed.add(type.schema);
        return nameShape(type.name);
      case "array":
        return this.#writeAround("listOf", type.items);
      case "map":
        return this.#writeAround("mapOf", type.values);
      case "union":
        return this.#writeUnion(type.members);
    }
  }

  /** What holds nothing to be surprised by is not looked into. */
  #writeAround(combinator: string, type: TypeRef): string {
    const inner = this.write(type);
    return inner === "unknown" ? inner : `${this.use(combinator)}(${inner})`;
  }

  /** A member without fields or enums, such as null, surprises nobody and says nothing of the others. */
  #writeUnion(members: readonly TypeRef[]): string {
    const telling = members.filter(({ kind }) => !["scalar", "literal", "never"].includes(kind));
    if (telling.length === 0 || !telling.every(isTelling)) return this.use("unknown");
    const texts = telling.map((member) => this.write(member));
    return texts.length === 1 ? texts.join("") : `${this.use("anyOf")}(${texts.join(", ")})`;
  }

  renderImports(): string {
    return renderImports(
      {
        [`${this.#api.client.scope}/enums`]: this.#enums,
        "../response-shapes.js": this.#runtime,
      },
      false,
    );
  }
}

/** Whether a type leaves anything to be surprised by. */
function isTelling(type: TypeRef): boolean {
  switch (type.kind) {
    case "enum":
    case "schema":
      return true;
    case "array":
      return isTelling(type.items);
    case "map":
      return isTelling(type.values);
    case "tagged":
      return isTelling(type.type);
    case "union":
      return type.members.some(isTelling) && !type.members.some(({ kind }) => kind === "json");
    default:
      return false;
  }
}

const nameShape = (schema: string): string => `${toPropertyName(schema)}Shape`;
