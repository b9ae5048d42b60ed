import { isRef } from "@redocly/openapi-core";
import type { EnumModel, Property, SchemaModel, TypeRef } from "../model.js";
import {
  type BuildContext,
  childPointer,
  type Located,
  parsePointer,
  resolveRef,
} from "./build-context.js";
import { buildEnumMembers } from "./build-enums.js";
import { describe } from "./describe.js";
import { NameTable, toTypeName } from "./naming.js";
import type { Schema, SchemaOrRef } from "./openapi.js";
import { readFieldRules, readRelations } from "./read-extensions.js";
import { readLimits } from "./read-limits.js";
import { allowsNull, hasFields, isScalar, orNull, unite } from "./type-refs.js";
import { findUnsupported } from "./unsupported.js";

/** Names that generated files import or take from TypeScript itself. */
const runtimeNames = [
  "ClientOptions",
  "EnumOption",
  "JsonValue",
  "Operation",
  "Promise",
  "Record",
  "RequestOptions",
  "Transport",
  "Unlisted",
] as const;

/**
 * Turns schemas into models and types into references to them. Each component is built once, in the order in
 * which the document first speaks of it; objects and enums without a name of their own get one from their place.
 */
export class SchemaRegistry {
  readonly #context: BuildContext;
  readonly #names = new NameTable(runtimeNames);
  readonly #references = new Map<string, TypeRef>();
  readonly #models = new Map<string, SchemaModel | EnumModel | undefined>();

  constructor(context: BuildContext) {
    this.#context = context;
  }

  get schemas(): SchemaModel[] {
    return [...this.#models.values()].filter(
      (model): model is SchemaModel => model !== undefined && "kind" in model,
    );
  }

  get enums(): EnumModel[] {
    return [...this.#models.values()].filter(
      (model): model is EnumModel => model !== undefined && "members" in model,
    );
  }

  /** Builds the components that no operation refers to. */
  addComponents(): void {
    for (const name of Object.keys(this.#context.root.components?.schemas ?? {})) {
      this.typeOf(
        { $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}` },
        "",
        name,
      );
    }
  }

  /**
   * @param place - the name for an object or enum that has none of its own: `ModelThumbnail`
   */
  typeOf(node: SchemaOrRef | boolean | undefined, pointer: string, place: string): TypeRef {
    if (node === undefined || node === true) return { kind: "json" };
    if (node === false) return this.#refuse(pointer, "The schema `false`, which allows no value,");
    if (isRef(node)) return this.#typeOfReference(node.$ref, pointer, place);
    return this.#typeOfSchema(node, pointer, place);
  }

  #typeOfReference(reference: string, pointer: string, place: string): TypeRef {
    const known = this.#references.get(reference);
    if (known !== undefined) return known;
    const target = resolveRef<Schema>(this.#context, { $ref: reference }, pointer);
    const name = parsePointer(reference).at(-1) ?? place;
    if (!reference.startsWith("#/components/schemas/"))
      return this.typeOf(target.node, target.pointer, place);
    return this.#define(target, name, reference);
  }

  /** Reserves the name before looking inside, so that a schema may refer to itself. */
  #define({ node, pointer }: Located<Schema>, wanted: string, reference?: string): TypeRef {
    const name = this.#names.claim(toTypeName(wanted));
    const isEnum = node.enum !== undefined && !node.enum.every((value) => value === null);
    const type: TypeRef = isEnum ? { kind: "enum", name } : { kind: "schema", name };
    // What is not an object or an enum says in its own type that it may be null.
    const nullable = (isEnum || hasFields(node)) && allowsNull(node);
    const result: TypeRef = nullable ? orNull(type) : type;
    if (reference !== undefined) this.#references.set(reference, result);
    this.#models.set(name, undefined);
    this.#models.set(
      name,
      isEnum ? this.#buildEnum(name, node, pointer) : this.#buildSchema(name, node, pointer),
    );
    return result;
  }

  #buildEnum(name: string, node: Schema, pointer: string): EnumModel {
    if (
      node.enum?.some(
        (value) => typeof value === "boolean" || (typeof value === "object" && value !== null),
      )
    ) {
      this.#refuse(pointer, "An enum of other values than strings and numbers");
    }
    return { name, members: buildEnumMembers(node), ...describe(node, pointer) };
  }

  #buildSchema(name: string, node: Schema, pointer: string): SchemaModel {
    const described = describe(node, pointer);
    if (!hasFields(node)) {
      return {
        kind: "alias",
        name,
        type: this.#typeInside(node, pointer, name),
        limits: readLimits(node),
        ...described,
      };
    }
    this.#refuseUnsupported(node, pointer);
    const properties = Object.entries(node.properties).map(([field, property]) =>
      this.buildProperty(
        name,
        field,
        property,
        childPointer(pointer, "properties", field),
        node.required ?? [],
      ),
    );
    return { kind: "object", name, properties, relations: readRelations(node), ...described };
  }

  buildProperty(
    owner: string,
    name: string,
    node: SchemaOrRef,
    pointer: string,
    required: readonly string[],
  ): Property {
    const target = resolveRef<Schema>(this.#context, node, pointer).node;
    // In OpenAPI 3.1 what stands beside a $ref adds to what it refers to, and says it of this place.
    const merged: Schema = { ...target, ...node };
    return {
      name,
      type: this.typeOf(node, pointer, owner + toTypeName(name)),
      required: required.includes(name),
      limits: readLimits(merged),
      default: merged.default,
      examples: merged.examples ?? (merged.example === undefined ? [] : [merged.example]),
      secret: merged["x-secret"] ?? false,
      rules: readFieldRules(node, merged),
      ...describe(merged, pointer),
      // A note on the referenced schema is told there, once.
      oddity: node["x-oddity"]?.trim(),
    };
  }

  #typeOfSchema(node: Schema, pointer: string, place: string): TypeRef {
    if (node.enum !== undefined || hasFields(node)) return this.#define({ node, pointer }, place);
    return this.#typeInside(node, pointer, place);
  }

  #typeInside(node: Schema, pointer: string, place: string): TypeRef {
    this.#refuseUnsupported(node, pointer);
    const type = this.#typeByKeyword(node, pointer, place);
    return node.nullable === true ? orNull(type) : type;
  }

  #typeByKeyword(node: Schema, pointer: string, place: string): TypeRef {
    const { const: constant, allOf } = node;
    if (constant !== undefined) {
      if (constant === null) return { kind: "scalar", scalar: "null" };
      if (typeof constant !== "object") return { kind: "literal", value: constant };
      return this.#refuse(childPointer(pointer, "const"), "A constant list or object");
    }
    if (allOf !== undefined) {
      if (allOf.length === 1)
        return this.typeOf(allOf[0], childPointer(pointer, "allOf", 0), place);
      return this.#refuse(childPointer(pointer, "allOf"), "`allOf` with several schemas");
    }
    const variants = node.oneOf ?? node.anyOf;
    if (variants !== undefined) {
      const keyword = node.oneOf === undefined ? "anyOf" : "oneOf";
      return unite(
        variants.map((variant, index) =>
          this.typeOf(variant, childPointer(pointer, keyword, index), `${place}Option${index + 1}`),
        ),
      );
    }
    const types = typeof node.type === "string" ? [node.type] : node.type;
    if (types === undefined)
      return node.items === undefined
        ? { kind: "json" }
        : this.#typeNamed("array", node, pointer, place);
    return unite(types.map((type) => this.#typeNamed(type, node, pointer, place)));
  }

  #typeNamed(type: string, node: Schema, pointer: string, place: string): TypeRef {
    if (type === "array")
      return {
        kind: "array",
        items: this.typeOf(node.items, childPointer(pointer, "items"), `${place}Item`),
      };
    if (type === "object") {
      const values = node.additionalProperties;
      return {
        kind: "map",
        values: this.typeOf(values, childPointer(pointer, "additionalProperties"), `${place}Value`),
      };
    }
    if (!isScalar(type))
      return this.#refuse(childPointer(pointer, "type"), `The type ${JSON.stringify(type)}`);
    return {
      kind: "scalar",
      scalar: type,
      ...(node.format === undefined ? {} : { format: node.format }),
    };
  }

  #refuseUnsupported(node: Schema, pointer: string): void {
    for (const { keyword, what } of findUnsupported(node)) {
      this.#refuse(childPointer(pointer, keyword), what);
    }
  }

  #refuse(pointer: string, what: string): TypeRef {
    this.#context.report({
      pointer,
      message: `${what} is not supported by this generator.`,
      hint: "Express the schema with type, properties, items, enum, const, oneOf or anyOf.",
    });
    return { kind: "json" };
  }
}
