import type { SchemaModel, TypeRef } from "../api-model/model.js";
import type { ClientModel } from "../client-model/client-model.js";
import { type ClientModules, nameShape, nameValues } from "../client-model/modules.js";
import { printObject } from "../typescript/literals.js";
import { SourceFile } from "../typescript/source-file.js";
import { declareConstant, type Statement } from "../typescript/statements.js";
import type { GeneratedFile } from "./emitter.js";

/** `@scope/client/drift`: the fields and values that the document lists for the responses of each operation. */
export function emitDriftShapes(client: ClientModel): GeneratedFile[] {
  const file = new SourceFile(client, "packages/client/src/generated/drift-shapes.ts");
  const shapes = new ShapePrinter(file, client.modules);
  const entries = client.variants.flatMap(({ operation, result }) => {
    const [first, ...others] = result.successes.filter(({ type }) => type !== undefined);
    // With several kinds of responses, it is unknown which one a response is.
    if (first?.type === undefined || first.form !== "json" || others.length > 0) return [];
    return [{ key: operation.id, value: shapes.print(first.type) }];
  });
  const schemas = shapes.declareNeeded(client.api.schemas);
  return [
    file.print([
      ...schemas,
      declareConstant({
        name: "driftShapes",
        docs: "The known shape of the response of each operation, by operation id.",
        isExported: true,
        type: `Readonly<Record<string, ${shapes.useType()}>>`,
        value: printObject(entries),
      }),
    ]),
  ];
}

/** Prints types as expressions of the runtime's shapes, and collects the schemas that these refer to. */
class ShapePrinter {
  readonly #needed = new Set<SchemaModel>();

  constructor(
    readonly file: SourceFile,
    readonly modules: ClientModules,
  ) {}

  useType(): string {
    return this.file.type("ResponseShape", this.modules.runtime("response-shapes"));
  }

  #use(name: string): string {
    return this.file.value(name, this.modules.runtime("response-shapes"));
  }

  /** Declares the shapes that were referred to, in the order of the model. */
  declareNeeded(schemas: readonly SchemaModel[]): Statement[] {
    const declared = new Map<SchemaModel, Statement>();
    // The set grows during the loop.
    for (const schema of this.#needed) declared.set(schema, this.#declare(schema));
    return schemas.flatMap((schema) => declared.get(schema) ?? []);
  }

  #declare(schema: SchemaModel): Statement {
    return declareConstant({
      name: nameShape(schema.name),
      docs: `The known shape of \`${schema.name}\`.`,
      type: this.useType(),
      value: this.#printSchema(schema),
    });
  }

  #printSchema(schema: SchemaModel): string {
    if (schema.kind === "alias") return `(...given) => ${this.print(schema.type)}(...given)`;
    // Any field is allowed, so none is drift.
    if (schema.others !== undefined) return this.#use("unknown");
    const fields = schema.properties.map(({ name, type }) => ({
      key: name,
      value: this.print(type),
    }));
    return `${this.#use("object")}(() => (${printObject(fields)}))`;
  }

  print(type: TypeRef): string {
    switch (type.kind) {
      case "scalar":
      case "literal":
      case "json":
      case "never":
      case "tuple":
      // Each part would report the fields of the others.
      case "intersection":
        return this.#use("unknown");
      case "tagged":
        return this.print(type.type);
      case "enum":
        return `${this.#use("enumOf")}(${this.file.value(nameValues(type.name), this.modules.enums)})`;
      case "schema":
        this.#needed.add(type.schema);
        return nameShape(type.name);
      case "array":
        return this.#printAround("listOf", type.items);
      case "map":
        return this.#printAround("mapOf", type.values);
      case "union":
        return this.#printUnion(type.members);
    }
  }

  /** A list or map of values that are not compared is itself `unknown`. */
  #printAround(combinator: string, type: TypeRef): string {
    const inner = this.print(type);
    return inner === "unknown" ? inner : `${this.#use(combinator)}(${inner})`;
  }

  /**
   * Scalars, such as null, and literals are left out. With another member that cannot drift, such as any JSON value,
   * the union is `unknown`.
   */
  #printUnion(members: readonly TypeRef[]): string {
    const shaped = members.filter(({ kind }) => !["scalar", "literal", "never"].includes(kind));
    if (shaped.length === 0 || !shaped.every(canDrift)) return this.#use("unknown");
    const texts = shaped.map((member) => this.print(member));
    return texts.length === 1 ? texts.join("") : `${this.#use("anyOf")}(${texts.join(", ")})`;
  }
}

/** Whether a value of the type can have fields or values that the document does not list. */
function canDrift(type: TypeRef): boolean {
  switch (type.kind) {
    case "enum":
    case "schema":
      return true;
    case "array":
      return canDrift(type.items);
    case "map":
      return canDrift(type.values);
    case "tagged":
      return canDrift(type.type);
    case "union":
      return type.members.some(canDrift) && !type.members.some(({ kind }) => kind === "json");
    default:
      return false;
  }
}
