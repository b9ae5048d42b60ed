import { childPointer } from "../json/pointer.js";
import { type BuildContext, type Located, resolveRef } from "./build-context.js";
import { isScalarEnum } from "./build-enums.js";
import type { ObjectBuilder, ReadType } from "./build-object.js";
import {
  addDiscriminatorValues,
  warnOfDiscriminator,
  warnOfSharedValues,
} from "./discriminated-variants.js";
import type { Scalar, TypeRef } from "./model.js";
import type { Schema } from "./openapi-types.js";
import { hasFields, listLostKeywords, listVariants, locateVariants } from "./schema-keywords.js";
import { intersect, orNull, unite } from "./type-refs.js";

const scalars: ReadonlySet<string> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "null",
] satisfies Scalar[]);

function isScalar(type: string): type is Scalar {
  return scalars.has(type);
}

/** Reads types that have no name: scalars, lists, maps, unions and intersections. */
export class TypeReader {
  #hasBigIntegers = false;

  constructor(
    readonly context: BuildContext,
    readonly readType: ReadType,
    readonly objects: ObjectBuilder,
  ) {}

  /** @param parts - the parts of the schema, itself included (see `listParts`) */
  read({ node, pointer }: Located<Schema>, parts: readonly Located<Schema>[], nameHint: string) {
    const type = intersect(
      parts.length === 1
        ? parts.map((part) => this.readKeywords(part, nameHint))
        : this.#readParts(node, pointer, parts, nameHint),
    );
    return node.nullable === true ? orNull(type) : type;
  }

  /** Reads each member of `allOf` as a type of its own, so that named ones keep their names. */
  #readParts(
    node: Schema,
    pointer: string,
    parts: readonly Located<Schema>[],
    nameHint: string,
  ): TypeRef[] {
    const own = parts.filter((part) => part.pointer === pointer);
    return [
      ...(node.allOf ?? []).map((part, index) =>
        this.readType(part, childPointer(pointer, "allOf", index), nameHint),
      ),
      ...own.map((part) => this.readKeywords(part, nameHint)),
    ];
  }

  /** The type by the schema's own keywords, without its fields and without `allOf`. */
  readKeywords(located: Located<Schema>, nameHint: string): TypeRef {
    const { node } = located;
    this.warnOfLost(located);
    const types = [...this.#readVariants(located, nameHint), ...this.#readOwn(located, nameHint)];
    const type = intersect(types);
    return node.nullable === true ? orNull(type) : type;
  }

  /** Reports the keywords that the type does not express. */
  warnOfLost({ node, pointer }: Located<Schema>): void {
    for (const { keyword, what } of listLostKeywords(node)) {
      if (keyword !== "propertyNames" || !this.#listsNames({ node, pointer }))
        this.#warn(pointer, keyword, what);
    }
    warnOfDiscriminator(this.context, { node, pointer });
  }

  #readVariants(located: Located<Schema>, nameHint: string): TypeRef[] {
    const variants = locateVariants(located, listVariants(located.node));
    if (variants.length === 0) return [];
    const types = variants.map((variant, index) =>
      addDiscriminatorValues(this.context, located, variant, (inner, location) =>
        this.readType(inner, location, `${nameHint}Option${index + 1}`),
      ),
    );
    warnOfSharedValues(this.context, located.pointer, types);
    return [unite(types)];
  }

  #readOwn({ node, pointer }: Located<Schema>, nameHint: string): TypeRef[] {
    if (hasFields(node)) return [];
    if (node.const !== undefined) return [this.#readConstant(node.const, pointer)];
    if (node.enum?.every((value) => value === null)) return [{ kind: "scalar", scalar: "null" }];
    if (node.enum !== undefined) {
      this.#warn(pointer, "enum", "A list or an object among the values of an enum");
      return [{ kind: "json" }];
    }
    const types = typeof node.type === "string" ? [node.type] : (node.type ?? guessTypes(node));
    if (types.length === 0) return [];
    return [unite(types.map((type) => this.#readNamed(type, node, pointer, nameHint)))];
  }

  #readConstant(constant: NonNullable<Schema["const"]> | null, pointer: string): TypeRef {
    if (constant === null) return { kind: "scalar", scalar: "null" };
    if (typeof constant !== "object") return { kind: "literal", value: constant };
    this.#warn(pointer, "const", "A constant list or object");
    return { kind: "json" };
  }

  #readNamed(type: string, node: Schema, pointer: string, nameHint: string): TypeRef {
    if (type === "array") return this.#readList(node, pointer, nameHint);
    if (type === "object") return this.#readMap(node, pointer, nameHint);
    if (isScalar(type)) {
      const { format } = node;
      this.#warnOfBigIntegers(node, pointer);
      return { kind: "scalar", scalar: type, ...(format === undefined ? {} : { format }) };
    }
    this.#warn(pointer, "type", `The type ${JSON.stringify(type)}`);
    return { kind: "json" };
  }

  /** Reported once per document, as one with such integers often has hundreds. */
  #warnOfBigIntegers(
    { format = "", maximum = Number.POSITIVE_INFINITY }: Schema,
    pointer: string,
  ): void {
    const isBig = /^u?int64$/.test(format) && maximum > Number.MAX_SAFE_INTEGER;
    if (!isBig || this.#hasBigIntegers) return;
    this.#hasBigIntegers = true;
    this.context.warn(
      childPointer(pointer, "format"),
      `JavaScript's numbers hold integers up to 2^53 exactly; larger ones of the format ${format} are rounded.`,
      "If the API has such values and accepts strings for them, describe them as strings.",
    );
  }

  #readList(node: Schema, pointer: string, nameHint: string): TypeRef {
    const { prefixItems = [], items, minItems = 0 } = node;
    const read = () => this.readType(items, childPointer(pointer, "items"), `${nameHint}Item`);
    if (prefixItems.length === 0) return { kind: "array", items: read() };
    return {
      kind: "tuple",
      items: prefixItems.map((item, index) =>
        this.readType(
          item,
          childPointer(pointer, "prefixItems", index),
          `${nameHint}Item${index + 1}`,
        ),
      ),
      required: Math.min(minItems, prefixItems.length),
      rest: items === false || node.maxItems === prefixItems.length ? undefined : read(),
    };
  }

  /** Whether `propertyNames` is an enum, whose values then are the names of the map's fields. */
  #listsNames({ node, pointer }: Located<Schema>): boolean {
    const { propertyNames } = node;
    if (hasFields(node) || typeof propertyNames !== "object") return false;
    const names = resolveRef<Schema>(this.context, propertyNames, pointer).node;
    return isScalarEnum(names) && (names.enum?.length ?? 0) > 1;
  }

  /** The type of an object that lists no fields. */
  #readMap(node: Schema, pointer: string, nameHint: string): TypeRef {
    const types = this.objects.readOpenTypes(node, pointer, nameHint);
    const none: TypeRef =
      node.additionalProperties === false ? { kind: "never" } : { kind: "json" };
    const values = types.length > 0 ? unite(types) : none;
    if (!this.#listsNames({ node, pointer })) return { kind: "map", values };
    const location = childPointer(pointer, "propertyNames");
    const names = this.readType(node.propertyNames, location, `${nameHint}Name`);
    return { kind: "map", values, ...(names.kind === "enum" ? { names } : {}) };
  }

  #warn(pointer: string, keyword: string, what: string): void {
    this.context.warn(
      childPointer(pointer, keyword),
      `${what} cannot be expressed in TypeScript; the type is wider than the schema.`,
    );
  }
}

/** The type that the keywords imply, for a schema without `type`. */
function guessTypes(node: Schema): string[] {
  if (node.items !== undefined || node.prefixItems !== undefined) return ["array"];
  const { additionalProperties, patternProperties, propertyNames } = node;
  const keywords = [additionalProperties, patternProperties, propertyNames];
  return keywords.some((keyword) => keyword !== undefined) ? ["object"] : [];
}
