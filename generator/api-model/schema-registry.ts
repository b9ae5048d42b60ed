import { isRef } from "@redocly/openapi-core";
import { childPointer, parsePointer } from "../json/pointer.js";
import { reservedNames } from "../typescript/reserved-names.js";
import { breakCycles } from "./break-cycles.js";
import { type BuildContext, type Located, referTo, resolveRef } from "./build-context.js";
import { buildEnumMembers, isScalarEnum } from "./build-enums.js";
import { ObjectBuilder } from "./build-object.js";
import { buildDiscriminatedUnion } from "./discriminated-variants.js";
import { nameInputs } from "./input-names.js";
import { readLimits } from "./limits.js";
import type { EnumModel, SchemaModel, TypeRef } from "./model.js";
import { listTypeForms, NameTable, toTypeName } from "./naming.js";
import { normalize } from "./normalize.js";
import type { Schema, SchemaOrRef } from "./openapi-types.js";
import { describe } from "./read-descriptions.js";
import { TypeReader } from "./read-type.js";
import { AccessModes } from "./read-write-modes.js";
import { NamedEnum, NamedSchema } from "./references.js";
import {
  allowsNull,
  findWrapped,
  hasFieldsInParts,
  hasTypeBesideFields,
  listParts,
} from "./schema-keywords.js";
import { intersect, orNull } from "./type-refs.js";

const componentReference = /^#\/components\/schemas\/[^/]+$/;

/**
 * Builds models of schemas, and types that refer to them. A component is built when it is first referred to: once, or
 * twice if its type in requests differs. Objects and enums without a name are named after what contains them.
 */
export class SchemaRegistry {
  readonly #context: BuildContext;
  readonly #names = new NameTable(reservedNames.types, listTypeForms);
  /** Type names of components, by key. */
  readonly #components = new Map<string, string>();
  /** The types of schemas, by the keys of `AccessModes.keyOf`. */
  readonly #types = new Map<string, TypeRef>();
  readonly #models = new Map<string, SchemaModel | EnumModel | undefined>();
  /** Pointers of the unnamed schemas that are being read, to detect recursion. */
  readonly #open = new Set<string>();
  readonly #modes: AccessModes;
  readonly #objects: ObjectBuilder;
  readonly #reader: TypeReader;

  constructor(context: BuildContext) {
    this.#context = context;
    this.#modes = new AccessModes(context);
    const read = this.typeOf.bind(this);
    this.#objects = new ObjectBuilder(context, read);
    this.#reader = new TypeReader(context, read, this.#objects);
    // The names of the root file's schemas are reserved first, so that derived names cannot take them.
    for (const key of Object.keys(context.root.components?.schemas ?? {}))
      if (context.schemaNames.has(key)) this.#nameComponent(key);
  }

  get schemas(): SchemaModel[] {
    return [...this.#models.values()].filter(isSchema);
  }

  get enums(): EnumModel[] {
    return [...this.#models.values()].filter(isEnum);
  }

  /** Builds the components that no operation refers to, and aliases for components that are references. */
  addComponents(): void {
    for (const [key, node] of Object.entries(this.#context.root.components?.schemas ?? {})) {
      const pointer = childPointer("/components/schemas", key);
      const type = this.typeOf(referTo(pointer), "", key);
      const name = this.#nameComponent(key);
      const isNamed = "name" in type && type.name === name;
      if (!isRef(node) || type.kind === "json" || isNamed) continue;
      const described = describe({}, pointer);
      this.#models.set(name, { kind: "alias", name, type, limits: {}, ...described });
    }
  }

  /** Replaces and reports references by which aliases are defined by themselves (see `breakCycles`). */
  breakCycles(): void {
    const closed = breakCycles(this.schemas, ({ name, pointer }) =>
      this.#context.warn(
        pointer,
        `The schema ${JSON.stringify(name)} refers only to itself; any JSON value is allowed in its place.`,
        "Give it a type of its own.",
      ),
    );
    for (const schema of closed) this.#models.set(schema.name, schema);
  }

  /** Names the types that schemas have in params. */
  nameInputs(found: Parameters<typeof nameInputs>[0]): void {
    for (const schema of nameInputs(found, (name) => this.#names.reserve(name)))
      this.#models.set(schema.name, schema);
  }

  /** Reads types as they are in requests, without `readOnly` fields. */
  inRequest<T>(read: () => T): T {
    return this.#modes.within("request", read);
  }

  /** @param nameHint - the name for an object or enum without a name of its own: `ModelThumbnail` */
  typeOf(node: SchemaOrRef | boolean | undefined, pointer: string, nameHint: string): TypeRef {
    if (node === undefined || node === true) return { kind: "json" };
    if (node === false) return { kind: "never" };
    if (!isRef(node)) return this.#typeOfSchema(this.#normalize({ node, pointer }), nameHint);
    return this.#typeOfReference(node.$ref, pointer, nameHint);
  }

  #typeOfReference(reference: string, pointer: string, nameHint: string): TypeRef {
    const target = resolveRef<Schema>(this.#context, { $ref: reference }, pointer);
    // A schema may also be a boolean, and references may form a cycle.
    const node: Schema | boolean | undefined = target.node;
    if (typeof node !== "object" || isRef(node)) {
      if (typeof node === "boolean") return this.typeOf(node, target.pointer, nameHint);
      return this.#warnOfUnknown(pointer, "A reference that leads to itself or to nothing");
    }
    const located = this.#normalize({ node, pointer: target.pointer });
    if (componentReference.test(`#${target.pointer}`)) {
      const name = this.#nameComponent(this.#findKey(reference, target.pointer));
      const known = this.#types.get(this.#modes.keyOf(located));
      if (known !== undefined) return known;
      if (!this.#modes.differsInRequests(located)) return this.#define(located, name);
      // The type for responses is built first, so that the types inside that both share are named
      // without the suffix `Input`.
      this.#modes.within("response", () => this.#typeOfReference(reference, pointer, nameHint));
      return (
        this.#types.get(this.#modes.keyOf(located)) ??
        this.#define(located, this.#names.reserve(`${name}Input`))
      );
    }
    return this.#typeOfSchema(located, nameHint);
  }

  #normalize(located: Located<Schema>): Located<Schema> {
    return { node: normalize(this.#context, located), pointer: located.pointer };
  }

  /** The key of a component; for a schema bundled from another file, the key in the reference to it. */
  #findKey(reference: string, pointer: string): string {
    const [own = ""] = parsePointer(pointer).slice(-1);
    const isNamed = this.#context.schemaNames.has(own) || !componentReference.test(reference);
    return isNamed ? own : (parsePointer(reference).at(-1) ?? own);
  }

  /** The type name of a component. */
  #nameComponent(key: string): string {
    const known = this.#components.get(key);
    if (known !== undefined) return known;
    const wanted = toTypeName(key);
    const name = this.#names.reserve(wanted);
    this.#components.set(key, name);
    if (name === wanted) return name;
    this.#context.warn(
      childPointer("/components/schemas", key),
      `The client or another schema uses the name ${wanted}; the type of the schema ${JSON.stringify(key)} is called ${name}.`,
      "Rename the schema.",
    );
    return name;
  }

  #reserve(nameHint: string): string {
    return this.#names.reserve(toTypeName(nameHint));
  }

  /** The type of an unnamed schema. Objects with fields and enums get a name. */
  #typeOfSchema(located: Located<Schema>, nameHint: string): TypeRef {
    const { node, pointer } = located;
    const known = this.#types.get(this.#modes.keyOf(located));
    if (known !== undefined) return known;
    if (isScalarEnum(node)) {
      const [only, ...others] = node.enum ?? [];
      if (others.length === 0 && typeof only === "string") return { kind: "literal", value: only };
      return this.#define(located, this.#reserve(nameHint));
    }
    const wrapped = this.#findWrapped(located);
    if (wrapped !== undefined) return this.#typeOfWrapped(located, wrapped, nameHint);
    const parts = listParts(this.#context, located);
    if (hasFieldsInParts(parts)) {
      this.#defineBases(node);
      const others = this.#readOtherTypes(parts, nameHint);
      const object = this.#define(located, this.#reserve(nameHint), parts);
      return others.length === 0 ? object : intersect([object, ...others]);
    }
    if (this.#open.has(pointer))
      return this.#warnOfUnknown(pointer, "A schema that contains itself");
    this.#open.add(pointer);
    try {
      return this.#reader.read(located, parts, nameHint);
    } finally {
      this.#open.delete(pointer);
    }
  }

  /**
   * The named schema that a schema only annotates. A variant of a base is a type of its own, even if it adds nothing.
   */
  #findWrapped({ node, pointer }: Located<Schema>): Located<SchemaOrRef> | undefined {
    const wrapped = findWrapped(node);
    const hasName = wrapped !== undefined && isRef(wrapped.node);
    return hasName && !this.#context.unions.variants.has(pointer) ? wrapped : undefined;
  }

  #typeOfWrapped(
    { node, pointer }: Located<Schema>,
    inner: Located<SchemaOrRef>,
    nameHint: string,
  ) {
    const type = this.typeOf(inner.node, pointer + inner.pointer, nameHint);
    return allowsNull(node) ? orNull(type) : type;
  }

  /** Builds the bases of a schema first, so that types inside a base are named after the base. */
  #defineBases({ allOf = [] }: Schema): void {
    for (const base of allOf)
      if (typeof base === "object" && isRef(base)) this.typeOf(base, "", "");
  }

  #readOtherTypes(parts: readonly Located<Schema>[], nameHint: string): TypeRef[] {
    return parts
      .filter(({ node }) => hasTypeBesideFields(node))
      .map((part) => this.#reader.readKeywords(part, nameHint));
  }

  /**
   * Builds the model of a schema under a name. The name is registered before the content is read, so that a schema may
   * refer to itself.
   *
   * @param fields - the parts of an unnamed schema, of which only the fields are read; the caller adds the types beside
   * them
   */
  #define(located: Located<Schema>, name: string, fields?: readonly Located<Schema>[]): TypeRef {
    const { node } = located;
    const isListed = isScalarEnum(node);
    const isSimple = isListed || this.#findWrapped(located) !== undefined;
    const parts = isSimple ? [] : (fields ?? listParts(this.#context, located));
    const isObject = hasFieldsInParts(parts);
    const type = isListed ? this.#referToEnum(name) : this.#referToSchema(name);
    // The type of an alias includes null already.
    const result = (isListed || isObject) && allowsNull(node) ? orNull(type) : type;
    this.#types.set(this.#modes.keyOf(located), result);
    this.#models.set(name, undefined);
    this.#models.set(name, this.#buildModel(name, located, parts, fields !== undefined));
    return result;
  }

  #buildModel(
    name: string,
    located: Located<Schema>,
    parts: readonly Located<Schema>[],
    isPart: boolean,
  ): SchemaModel | EnumModel {
    const { node, pointer } = located;
    const described = describe(node, pointer);
    if (isScalarEnum(node)) return { name, members: buildEnumMembers(node), ...described };
    const union = this.#context.unions.byBase.get(pointer);
    if (union !== undefined) {
      this.#reader.warnOfLost(located);
      this.#defineBases(node);
      const own = () => this.#buildFields(name, located, parts);
      const read = (variant: SchemaOrRef | boolean, location: string) =>
        this.typeOf(variant, location, name);
      const type = buildDiscriminatedUnion(this.#context, located, union, read, own);
      return { kind: "alias", name, type, limits: {}, ...described };
    }
    if (hasFieldsInParts(parts)) {
      this.#reader.warnOfLost(located);
      this.#defineBases(node);
      const others = isPart ? [] : this.#readOtherTypes(parts, name);
      if (others.length === 0) {
        return this.#objects.build(name, located, parts, this.#modes.current);
      }
      const type = intersect([this.#buildFields(name, located, parts), ...others]);
      return { kind: "alias", name, type, limits: readLimits(node), ...described };
    }
    const wrapped = this.#findWrapped(located);
    const type =
      wrapped === undefined
        ? this.#reader.read(located, parts, name)
        : this.#typeOfWrapped(located, wrapped, name);
    return { kind: "alias", name, type, limits: readLimits(node), ...described };
  }

  /** An object with only the fields of a schema, as one member of an intersection or union. */
  #buildFields(name: string, located: Located<Schema>, parts: readonly Located<Schema>[]): TypeRef {
    if (!hasFieldsInParts(parts)) return { kind: "map", values: { kind: "json" } };
    const fields = this.#names.reserve(`${name}Fields`);
    this.#models.set(fields, this.#objects.build(fields, located, parts, this.#modes.current));
    return this.#referToSchema(fields);
  }

  #referToSchema(name: string): TypeRef {
    return new NamedSchema(name, () => {
      const model = this.#models.get(name);
      if (!isSchema(model)) throw new Error(`The schema ${name} is used before it is read.`);
      return model;
    });
  }

  #referToEnum(name: string): TypeRef {
    return new NamedEnum(name, () => {
      const model = this.#models.get(name);
      if (!isEnum(model)) throw new Error(`The enum ${name} is used before it is read.`);
      return model;
    });
  }

  /** Reports a schema without a type, which is any JSON value. */
  #warnOfUnknown(pointer: string, what: string): TypeRef {
    this.#context.warn(
      pointer,
      `${what} has no type; it is read as any JSON value.`,
      "Give the schema a name under components/schemas, and a type.",
    );
    return { kind: "json" };
  }
}

function isEnum(model: SchemaModel | EnumModel | undefined): model is EnumModel {
  return model !== undefined && "members" in model;
}

function isSchema(model: SchemaModel | EnumModel | undefined): model is SchemaModel {
  return model !== undefined && "kind" in model;
}
