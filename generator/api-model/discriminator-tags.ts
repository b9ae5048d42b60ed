import { isRef } from "@redocly/openapi-core";
import { childPointer, parsePointer } from "../json/pointer.js";
import {
  type BuildContext,
  type DiscriminatedUnion,
  type Located,
  referTo,
  resolveRef,
} from "./build-context.js";
import { findMapped } from "./discriminated-unions.js";
import type { TypeRef } from "./model.js";
import type { Discriminator, Schema, SchemaOrRef } from "./openapi.js";
import { listParts } from "./schema-keywords.js";
import { unite } from "./type-refs.js";

type Tag = string | number | boolean;

/** The type of a variant, with the tag that distinguishes it. */
export function tagVariant(
  context: BuildContext,
  { node, pointer }: Located<Schema>,
  variant: SchemaOrRef | boolean,
  type: TypeRef,
): TypeRef {
  const { discriminator } = node;
  if (discriminator === undefined || typeof variant === "boolean" || !isRef(variant)) return type;
  const target = resolveRef<Schema>(context, variant, pointer);
  const { pinned, fitting, named } = readTags(context, discriminator, target);
  const values = fitting.length > 0 ? fitting : (pinned ?? named);
  const tag = (one: TypeRef): TypeRef =>
    one.kind === "schema" || one.kind === "intersection"
      ? { kind: "tagged", type: one, field: discriminator.propertyName, values }
      : one;
  return type.kind === "union" ? { ...type, members: type.members.map(tag) } : tag(type);
}

/**
 * A base as one of what extends it, or as itself, distinguished by the tag.
 *
 * @param readOwn - gives the type of the base's own fields
 */
export function buildDiscriminatedUnion(
  context: BuildContext,
  located: Located<Schema>,
  { discriminator, variants }: DiscriminatedUnion,
  readVariant: (variant: SchemaOrRef) => TypeRef,
  readOwn: () => TypeRef,
): TypeRef {
  const { pointer } = located;
  const types = variants.map(referTo).map((variant) => {
    const type = readVariant(variant);
    return tagVariant(context, { node: { discriminator }, pointer }, variant, type);
  });
  const { fitting } = readTags(context, discriminator, located);
  if (fitting.length > 0) {
    const field = discriminator.propertyName;
    types.push({ kind: "tagged", type: readOwn(), field, values: fitting });
  }
  warnOfSharedTags(context, pointer, types);
  return unite(types);
}

interface Tags {
  /** What the field of the variant allows; `undefined` where it does not list them. */
  readonly pinned: readonly Tag[] | undefined;
  /** Those of them that the mapping gives it, or else its name. */
  readonly fitting: readonly Tag[];
  /** The names that the mapping gives it, or else its own. */
  readonly named: readonly string[];
}

/** The tags of a variant as they are on the wire. */
function readTags(
  context: BuildContext,
  { propertyName, mapping = {} }: Discriminator,
  target: Located<Schema>,
): Tags {
  const pinned = readPinned(context, target, propertyName);
  const named = listNames(context, mapping, target.pointer);
  const fitting = (pinned ?? named).filter((tag) => named.some((name) => name === String(tag)));
  return { pinned, fitting, named };
}

/** Reports a discriminator without variants, and values of its mapping that are no schema. */
export function warnOfDiscriminator(
  context: BuildContext,
  { node, pointer }: Located<Schema>,
): void {
  const { discriminator, oneOf, anyOf } = node;
  if (discriminator === undefined) return;
  const location = childPointer(pointer, "discriminator");
  if ((oneOf ?? anyOf) === undefined && !context.unions.byBase.has(pointer)) {
    context.warn(
      location,
      "Nothing extends this schema, so its discriminator has no effect.",
      "Extend the schema with allOf, list its variants in oneOf, or remove the discriminator.",
    );
  }
  for (const [value, reference] of Object.entries(discriminator.mapping ?? {})) {
    const target: unknown = resolveRef(context, referTo(findMapped(context, reference)), "").node;
    if (typeof target === "object" && target !== null) continue;
    context.warn(
      childPointer(location, "mapping", value),
      `There is no schema ${JSON.stringify(reference.slice(0, 80))}; this value of the mapping is ignored.`,
      "Use the name of a schema under components/schemas, or a reference to one.",
    );
  }
}

/** Reports variants that have a tag in common. */
export function warnOfSharedTags(
  context: BuildContext,
  pointer: string,
  types: readonly TypeRef[],
): void {
  const tagged = types.filter((type) => type.kind === "tagged");
  const tags = tagged.flatMap(({ values }) => values);
  const shared = tags.find((tag, index) => tags.indexOf(tag) !== index);
  if (shared === undefined) return;
  const field = JSON.stringify(tagged[0]?.field);
  context.warn(
    childPointer(pointer, "discriminator"),
    `Several schemas allow ${JSON.stringify(shared)} in ${field}, so the discriminator cannot distinguish them; the type is a union of them.`,
    "Assign each value to one schema, with the discriminator's mapping or with const in each schema.",
  );
}

/** The values that a variant's own field allows; `undefined` where it does not list them. */
function readPinned(
  context: BuildContext,
  target: Located<Schema>,
  field: string,
): readonly Tag[] | undefined {
  for (const { node, pointer } of listParts(context, target).reverse()) {
    const own = Object.hasOwn(node.properties ?? {}, field) ? node.properties?.[field] : undefined;
    if (own === undefined || typeof own === "boolean") continue;
    for (const part of listParts(context, resolveRef<Schema>(context, own, pointer))) {
      const listed = part.node.const === undefined ? part.node.enum : [part.node.const];
      const tags = listed?.filter(isTag) ?? [];
      if (tags.length > 0) return tags;
    }
  }
  return undefined;
}

function isTag(value: unknown): value is Tag {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** The names by which the mapping calls a schema; a schema that it does not mention is called as it is. */
function listNames(
  context: BuildContext,
  mapping: Readonly<Record<string, string>>,
  pointer: string,
): string[] {
  const own = parsePointer(pointer).at(-1) ?? "";
  const named = Object.entries(mapping).flatMap(([name, reference]) => {
    const target = findMapped(context, reference);
    return target === pointer ? [name] : [];
  });
  return named.length === 0 ? [own] : named;
}
