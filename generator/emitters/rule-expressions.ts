import type { ObjectSchema, Parameter, Property, TypeRef } from "../api-model/model.js";
import { renderKey, renderLiteral } from "../typescript/render.js";
import { writeLimits, writeRelation, writeRules } from "./rule-calls.js";
import type { RuleImports } from "./rule-imports.js";

const scalarTypes = {
  string: "string",
  number: "number",
  integer: "integer",
  boolean: "boolean",
  null: "nullType",
} as const;

type Field = Parameter | Property;

/** Writes schemas as expressions of the runtime's combinators. */
export class Expressions {
  constructor(readonly imports: RuleImports) {}

  /** @param more - further rules about several of the fields */
  writeObject(
    schema: Pick<ObjectSchema, "name" | "relations" | "others"> & {
      readonly properties: readonly Field[];
    },
    more: readonly string[] = [],
  ): string {
    const fields = schema.properties.map(
      (property) => `${renderKey(property.name)}: ${this.#writeField(property)},`,
    );
    const relations = [
      ...schema.relations.flatMap((relation) => writeRelation(this.imports, relation)),
      ...more,
    ];
    const combinator = schema.others === undefined ? "object" : "openObject";
    return `${this.imports.use(combinator)}(${[renderLiteral(schema.name), `() => [{\n${fields.join("\n")}\n}${relations.map((text) => `,\n${text}`).join("")}]`].join(", ")})`;
  }

  #writeField(field: Field): string {
    const limits = writeLimits(this.imports, field.limits);
    const rules = [
      ...(limits.length === 0 ? [] : [`${this.imports.use("limits")}(${limits.join(", ")})`]),
      ...("rules" in field ? writeRules(this.imports, field.rules) : []),
    ];
    const text = `${this.imports.use("field")}(${[this.writeType(field.type), ...rules].join(", ")})`;
    const required = field.required ? `${this.imports.use("required")}(${text})` : text;
    return "secret" in field && field.secret
      ? `${this.imports.use("secret")}(${required})`
      : required;
  }

  writeType(type: TypeRef): string {
    switch (type.kind) {
      case "scalar":
        return this.imports.use(scalarTypes[type.scalar]);
      case "literal":
        return `${this.imports.use("literal")}(${renderLiteral(type.value)})`;
      case "enum":
        return `${this.imports.use("enumOf")}(${this.imports.useValues(type.name)})`;
      case "schema":
        return this.imports.useSchema(type.name);
      case "array":
        return `${this.imports.use("listOf")}(${this.writeType(type.items)})`;
      case "map":
        return `${this.imports.use("mapOf")}(${this.writeType(type.values)})`;
      case "union":
        return this.#writeUnion(type.members);
      case "tagged":
        return this.writeType(type.type);
      case "tuple":
        return `${this.imports.use("listOf")}(${this.imports.use("json")})`;
      // Each part would take the fields of the others for misspelt ones.
      case "intersection":
      case "json":
        return this.imports.use("json");
      case "never":
        return this.imports.use("never");
    }
  }

  #writeUnion(members: readonly TypeRef[]): string {
    const types = members.filter((member) => !isNull(member));
    const [only] = types;
    if (only !== undefined && types.length === 1 && members.length === 2)
      return `${this.imports.use("nullable")}(${this.writeType(only)})`;
    const texts = members.map((member) => this.writeType(member));
    return `${this.imports.use("anyOf")}(${texts.join(", ")})`;
  }
}

function isNull(type: TypeRef): boolean {
  return type.kind === "scalar" && type.scalar === "null";
}
