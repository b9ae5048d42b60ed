import { isRef } from "@redocly/openapi-core";
import { isAnnotation } from "../document/prepare-documents.js";
import { childPointer } from "../json/pointer.js";
import {
  type BuildContext,
  type DiscriminatedUnion,
  type Located,
  referTo,
  resolveRef,
} from "./build-context.js";
import { resolveMappingValue } from "./discriminated-unions.js";
import { listJsonTypes } from "./json-types.js";
import type { TypeRef } from "./model.js";
import type { Schema, SchemaOrRef } from "./openapi-types.js";
import {
  listAllVariants,
  listsDiscriminatorValues,
  readDiscriminatorValues,
} from "./read-discriminator-values.js";
import { listParts } from "./schema-keywords.js";
import { unite } from "./type-refs.js";

/** Reads the type of a variant. */
type ReadVariant = (variant: SchemaOrRef | boolean, pointer: string) => TypeRef;

/**
 * The type of a variant, with the discriminator values that identify it. Without them if they are unknown, or if the
 * variant is itself a union whose members have them.
 */
export function addDiscriminatorValues(
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
  const { listed, matching, named, isMapped } = readDiscriminatorValues(
    context,
    discriminator,
    target,
  );
  const branches = listed === undefined ? listAllVariants(context, target) : [];
  const isListedInside = branches.some((branch) =>
    listsDiscriminatorValues(context, branch, field),
  );
  if (isListedInside || (branches.length > 0 && !isMapped)) {
    const inner = isOnlyUnion(target.node) ? branches : [];
    const inside = new Set([...around, target.pointer]);
    if (inner.length === 0) return readWhole();
    return unite(inner.map((one) => addDiscriminatorValues(context, union, one, read, inside)));
  }
  const values = matching.length > 0 ? matching : (listed ?? named);
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
 * The union of the schemas that extend a base, and of the base itself if it has a discriminator value of its own.
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
    addDiscriminatorValues(
      context,
      { node: { discriminator }, pointer },
      { node: referTo(variant), pointer },
      read,
    ),
  );
  const { matching } = readDiscriminatorValues(context, discriminator, located);
  if (matching.length > 0) {
    const field = discriminator.propertyName;
    types.push({ kind: "tagged", type: readOwn(), field, values: matching });
  }
  warnOfSharedValues(context, pointer, types);
  return unite(types);
}

/** The variants, without those that are variants of another variant. */
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

/** Whether the schema is itself a union with the same discriminator field. */
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

function isOnlyUnion(node: Schema): boolean {
  const keywords = Object.keys(node).filter((key) => !isAnnotation(key));
  return keywords.length === 1 && (node.oneOf ?? node.anyOf) !== undefined;
}

/** Reports a discriminator without variants, and mapping values that refer to no schema. */
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
    const target: unknown = resolveRef(
      context,
      referTo(resolveMappingValue(context, reference)),
      "",
    ).node;
    if (typeof target === "object" && target !== null) continue;
    context.warn(
      childPointer(location, "mapping", value),
      `There is no schema ${JSON.stringify(reference.slice(0, 80))}; this value of the mapping is ignored.`,
      "Use the name of a schema under components/schemas, or a reference to one.",
    );
  }
}

/** Reports a discriminator value that several variants share. */
export function warnOfSharedValues(
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
