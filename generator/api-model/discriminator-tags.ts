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
import { type JsonType, listJsonTypes } from "./json-types.js";
import type { TypeRef } from "./model.js";
import type { Discriminator, Schema, SchemaOrRef } from "./openapi.js";
import { hasFields, listParts, listVariants } from "./schema-keywords.js";
import { unite } from "./type-refs.js";

type Tag = string | number | boolean;

/** Reads the type of a variant. */
type ReadVariant = (variant: SchemaOrRef | boolean, pointer: string) => TypeRef;

/** The type of a variant, with the tag that distinguishes it. */
export function tagVariant(
  context: BuildContext,
  union: Located<Schema>,
  variant: Located<SchemaOrRef | boolean>,
  read: ReadVariant,
  around: ReadonlySet<string> = new Set(),
): TypeRef {
  const { discriminator } = union.node;
  const readWhole = () => read(variant.node, variant.pointer);
  if (discriminator === undefined || typeof variant.node === "boolean" || !isRef(variant.node))
    return readWhole();
  const target = resolveRef<Schema>(context, variant.node, variant.pointer);
  const field = discriminator.propertyName;
  if (isTaggedItself(context, target, field) || around.has(target.pointer)) return readWhole();
  const { pinned, fitting, named, isMapped } = readTags(context, discriminator, target);
  const inner = listInnerVariants(context, target);
  if (inner.length > 0 && (pinned !== undefined || !isMapped)) {
    const inside = new Set([...around, target.pointer]);
    return unite(inner.map((one) => tagVariant(context, union, one, read, inside)));
  }
  const values = fitting.length > 0 ? fitting : (pinned ?? named);
  const isObject = listJsonTypes(context, target).has("object");
  if (!isObject || values.length === 0) return readWhole();
  const tag = (one: TypeRef): TypeRef =>
    one.kind === "schema" || one.kind === "intersection"
      ? { kind: "tagged", type: one, field, values }
      : one;
  const type = readWhole();
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
  read: ReadVariant,
  readOwn: () => TypeRef,
): TypeRef {
  const { pointer } = located;
  const types = dropInner(context, variants, discriminator.propertyName).map((variant) =>
    tagVariant(
      context,
      { node: { discriminator }, pointer },
      { node: referTo(variant), pointer },
      read,
    ),
  );
  const { fitting } = readTags(context, discriminator, located);
  if (fitting.length > 0) {
    const field = discriminator.propertyName;
    types.push({ kind: "tagged", type: readOwn(), field, values: fitting });
  }
  warnOfSharedTags(context, pointer, types);
  return unite(types);
}

/** The variants but those that another one has as variants of its own. */
function dropInner(
  { unions }: BuildContext,
  variants: readonly string[],
  field: string,
): readonly string[] {
  const holds = (outer: string, inner: string): boolean => {
    const union = unions.byBase.get(outer);
    return union?.discriminator.propertyName === field && union.variants.includes(inner);
  };
  return variants.filter(
    (one) => !variants.some((other) => holds(other, one) && !holds(one, other)),
  );
}

/** Whether a schema is a union that the same field distinguishes already. */
function isTaggedItself(context: BuildContext, target: Located<Schema>, field: string): boolean {
  const isBase = context.unions.byBase.get(target.pointer)?.discriminator.propertyName === field;
  return (
    isBase ||
    listParts(context, target).some(
      ({ node }) =>
        (node.oneOf ?? node.anyOf) !== undefined && node.discriminator?.propertyName === field,
    )
  );
}

/** The variants of a union without fields of its own. */
function listInnerVariants(
  context: BuildContext,
  target: Located<Schema>,
): Located<SchemaOrRef | boolean>[] {
  const parts = listParts(context, target);
  if (parts.some(({ node }) => hasFields(node))) return [];
  const [union, ...others] = parts.filter(({ node }) => listVariants(node).length > 0);
  if (union === undefined || others.length > 0) return [];
  const keyword = union.node.oneOf === undefined ? "anyOf" : "oneOf";
  return listVariants(union.node).map((node, index) => ({
    node,
    pointer: childPointer(union.pointer, keyword, index),
  }));
}

interface Tags {
  /** What the field of the variant allows; `undefined` where it does not list them. */
  readonly pinned: readonly Tag[] | undefined;
  /** Those of them that the mapping gives it, or else its name. */
  readonly fitting: readonly Tag[];
  /** The names that the mapping gives it, or else its own, as values of the field's type. */
  readonly named: readonly Tag[];
  readonly isMapped: boolean;
}

/** The tags of a variant as they are on the wire. */
function readTags(
  context: BuildContext,
  { propertyName, mapping = {} }: Discriminator,
  target: Located<Schema>,
): Tags {
  const fields = listFields(context, target, propertyName);
  const pinned = fields.map((field) => listValues(context, field)).find((tags) => tags.length > 0);
  const mapped = listMapped(context, mapping, target.pointer);
  const names = mapped.length > 0 ? mapped : [parsePointer(target.pointer).at(-1) ?? ""];
  const types = fields.map((field) => listJsonTypes(context, field));
  const named = names.flatMap((name) => readTag(name, types));
  const fitting = (pinned ?? named).filter((tag) => names.includes(String(tag)));
  return { pinned, fitting, named, isMapped: mapped.length > 0 };
}

/** Keys of a mapping are texts, whatever the type of the field is. */
function readTag(name: string, types: readonly ReadonlySet<JsonType>[]): readonly Tag[] {
  const isAllowed = (type: JsonType) => types.every((allowed) => allowed.has(type));
  if (isAllowed("string")) return [name];
  if (isAllowed("boolean") && /^(?:true|false)$/.test(name)) return [name === "true"];
  const number = Number(name);
  return isAllowed("number") && String(number) === name ? [number] : [];
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

/** What the parts of a variant say of a field; the schema itself comes before what it extends. */
function listFields(
  context: BuildContext,
  target: Located<Schema>,
  field: string,
): Located<SchemaOrRef>[] {
  return listParts(context, target)
    .reverse()
    .flatMap(({ node, pointer }) => {
      const own = Object.hasOwn(node.properties ?? {}, field)
        ? node.properties?.[field]
        : undefined;
      const location = childPointer(pointer, "properties", field);
      return typeof own === "object" ? [{ node: own, pointer: location }] : [];
    });
}

/** The values that a schema lists, null aside; none where it or one of its branches allows others. */
function listValues(
  context: BuildContext,
  { node, pointer }: Located<SchemaOrRef>,
  around: ReadonlySet<string> = new Set(),
): readonly Tag[] {
  const target = resolveRef<Schema>(context, node, pointer);
  if (around.has(target.pointer)) return [];
  const inside = new Set([...around, target.pointer]);
  for (const part of listParts(context, target)) {
    const listed = part.node.const === undefined ? part.node.enum : [part.node.const];
    const tags = listed?.filter(isTag) ?? [];
    if (tags.length > 0) return tags;
    const keyword = part.node.oneOf === undefined ? "anyOf" : "oneOf";
    const values = (part.node[keyword] ?? []).flatMap((branch, index) => {
      const location = childPointer(part.pointer, keyword, index);
      const types = listJsonTypes(context, { node: branch, pointer: location });
      if ([...types].every((type) => type === "null")) return [];
      const isSchema = typeof branch === "object";
      return [isSchema ? listValues(context, { node: branch, pointer: location }, inside) : []];
    });
    if (values.length > 0 && values.every((one) => one.length > 0)) return values.flat();
  }
  return [];
}

function isTag(value: unknown): value is Tag {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** The names by which a mapping calls a schema. */
function listMapped(
  context: BuildContext,
  mapping: Readonly<Record<string, string>>,
  pointer: string,
): string[] {
  return Object.entries(mapping).flatMap(([name, reference]) =>
    findMapped(context, reference) === pointer ? [name] : [],
  );
}
