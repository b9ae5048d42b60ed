import { childPointer } from "../json/pointer.js";
import { type BuildContext, type Located, resolveRef } from "./build-context.js";
import { keepTighter, readLimits } from "./limits.js";
import type { Limits, ObjectSchema, Property, TypeRef } from "./model.js";
import { toTypeName } from "./naming.js";
import type { Schema, SchemaOrRef } from "./openapi-types.js";
import { describe, describeParts } from "./read-descriptions.js";
import { readFieldRules, readRelations } from "./read-extensions.js";
import { type AccessMode, isIncluded } from "./read-write-modes.js";
import { listRequired } from "./schema-keywords.js";
import { intersect, isWithin, unite } from "./type-refs.js";

/** Reads the type of a schema; the schema registry implements it. */
export type ReadType = (
  node: SchemaOrRef | boolean | undefined,
  pointer: string,
  nameHint: string,
) => TypeRef;

/**
 * Builds an object from the parts of a schema (see `listParts`). If several parts describe a field, its type is the
 * intersection of theirs.
 */
export class ObjectBuilder {
  constructor(
    readonly context: BuildContext,
    readonly readType: ReadType,
  ) {}

  /** @param whole - the schema that consists of the parts */
  build(
    name: string,
    whole: Located<Schema>,
    parts: readonly Located<Schema>[],
    mode: AccessMode,
  ): ObjectSchema {
    const required = new Set(parts.flatMap(({ node }) => listRequired(node)));
    const fields = new Map<string, Property>();
    const left = new Set(required);
    for (const { node, pointer } of parts) {
      for (const [field, schema] of Object.entries(node.properties ?? {})) {
        const location = childPointer(pointer, "properties", field);
        left.delete(field);
        if (!isIncluded(mode, this.#merge(schema, location))) continue;
        const property = this.buildProperty(name, field, schema, location, required.has(field));
        const known = fields.get(field);
        fields.set(field, known === undefined ? property : mergeProperties(known, property));
      }
    }
    // A required field without a schema is any JSON value.
    const others = [...left].map((field) =>
      this.buildProperty(name, field, true, whole.pointer, true),
    );
    const properties = [...fields.values(), ...others].map(dropLooseLimits);
    return {
      kind: "object",
      name,
      properties,
      others: this.#readOthers(name, parts, properties),
      relations: parts.flatMap(({ node }) => readRelations(node)),
      ...describe(whole.node, whole.pointer),
    };
  }

  buildProperty(
    owner: string,
    name: string,
    node: SchemaOrRef | boolean,
    pointer: string,
    required: boolean,
  ): Property {
    const written = typeof node === "boolean" ? {} : node;
    const merged = this.#merge(node, pointer);
    const type = this.readType(node, pointer, owner + toTypeName(name));
    const described = describe(merged, pointer);
    return {
      name,
      type,
      required,
      limits: readLimits(merged),
      default: merged.default,
      examples: merged.examples ?? (merged.example === undefined ? [] : [merged.example]),
      secret: merged["x-secret"] ?? false,
      rules: readFieldRules(written, this.context.cases),
      ...described,
      description: [described.description, ...describeParts(node, type)]
        .filter((text) => text !== "")
        .join("\n\n"),
      // A note of the referenced schema is shown with that schema only.
      inconsistency: written["x-inconsistency"]?.trim(),
    };
  }

  /**
   * The keywords of a schema, together with those of the schema it refers to and of an only member of `allOf` there.
   * The outer keywords take precedence.
   */
  #merge(node: SchemaOrRef | boolean, pointer: string): Schema {
    if (typeof node === "boolean") return {};
    const target: Schema | boolean = resolveRef<Schema>(this.context, node, pointer).node;
    if (typeof target === "boolean") return {};
    const [base, ...others] = target.allOf ?? [];
    const isOnly = typeof base === "object" && others.length === 0;
    const inherited = isOnly ? resolveRef<Schema>(this.context, base, pointer).node : {};
    return { ...inherited, ...target, ...node };
  }

  /**
   * The type of fields under names that are not listed. `additionalProperties: true` is ignored: it is the default, and
   * a type for it would let misspelt names compile.
   */
  #readOthers(
    name: string,
    parts: readonly Located<Schema>[],
    properties: readonly Property[],
  ): TypeRef | undefined {
    const [first, ...more] = parts.flatMap(({ node, pointer }) =>
      this.readOpenTypes(node, pointer, name).map((type) => ({ type, pointer })),
    );
    if (first === undefined) return undefined;
    const others = unite([first, ...more].map(({ type }) => type));
    if (!properties.every(({ type }) => isWithin(type, others))) {
      this.context.warn(
        first.pointer,
        "In TypeScript, the type of unlisted fields must include those of the listed ones, so it is wider than the schema; the checks at run time are exact.",
      );
    }
    return others;
  }

  /** Types that the schema describes for fields under names it does not list. */
  readOpenTypes(node: Schema, pointer: string, nameHint: string): TypeRef[] {
    const { additionalProperties: values, patternProperties = {} } = node;
    const patterns = Object.entries(patternProperties).map(([pattern, schema]) =>
      this.readType(
        schema,
        childPointer(pointer, "patternProperties", pattern),
        `${nameHint}Value`,
      ),
    );
    if (typeof values !== "object" || Object.keys(values).length === 0) return patterns;
    const rest = childPointer(pointer, "additionalProperties");
    return [...patterns, this.readType(values, rest, `${nameHint}Value`)];
  }
}

/**
 * Drops the limits of cases (`x-limits`) that are no tighter than the field's own limits, which are complete only after
 * all parts are merged.
 */
function dropLooseLimits(property: Property): Property {
  const { limits, rules } = property;
  return { ...property, rules: { ...rules, limits: keepTighter(limits, rules.limits) } };
}

function mergeProperties(first: Property, second: Property): Property {
  const limits: Limits = { ...first.limits, ...second.limits };
  return {
    ...first,
    type: intersect([first.type, second.type]),
    required: first.required || second.required,
    limits,
    default: second.default ?? first.default,
    examples: second.examples.length > 0 ? second.examples : first.examples,
    secret: first.secret || second.secret,
    rules: mergeRules(first.rules, second.rules),
    description: second.description === "" ? first.description : second.description,
    deprecated: first.deprecated || second.deprecated,
    inconsistency: second.inconsistency ?? first.inconsistency,
  };
}

function mergeRules(first: Property["rules"], second: Property["rules"]): Property["rules"] {
  return {
    observed: second.observed ?? first.observed,
    availability: second.availability ?? first.availability,
    limits: [...first.limits, ...second.limits],
    defaults: [...first.defaults, ...second.defaults],
    deprecatedFor: second.deprecatedFor ?? first.deprecatedFor,
    replacedBy: [...first.replacedBy, ...second.replacedBy],
    requiresState: second.requiresState ?? first.requiresState,
  };
}
