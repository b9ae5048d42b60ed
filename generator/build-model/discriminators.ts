import { isRef } from "@redocly/openapi-core";
import type { TypeRef } from "../model.js";
import { listParts } from "./all-of.js";
import { type BuildContext, type Located, parsePointer, resolveRef } from "./build-context.js";
import type { Schema, SchemaOrRef } from "./openapi.js";

type Tag = string | number | boolean;

/**
 * The type of a variant, told from the others by its tag as it is on the wire: what the variant's own field
 * allows, or where that says nothing what the mapping says, or else the name of the schema.
 */
export function tagVariant(
  context: BuildContext,
  { node, pointer }: Located<Schema>,
  variant: SchemaOrRef | boolean,
  type: TypeRef,
): TypeRef {
  const { discriminator } = node;
  const isObject = type.kind === "schema" || type.kind === "intersection";
  if (discriminator === undefined || typeof variant === "boolean" || !isRef(variant) || !isObject)
    return type;
  const field = discriminator.propertyName;
  const target = resolveRef<Schema>(context, variant, pointer);
  const pinned = readPinned(context, target, field);
  const named = listNames(context, discriminator.mapping ?? {}, target.pointer);
  if (pinned === undefined) return { kind: "tagged", type, field, values: named };
  const fitting = pinned.filter((value) => named.some((name) => name === String(value)));
  const values = fitting.length > 0 ? fitting : pinned;
  return { kind: "tagged", type, field, values };
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
    const target = reference.includes("#")
      ? resolveRef(context, { $ref: reference.slice(reference.indexOf("#")) }, "").pointer
      : `/components/schemas/${reference}`;
    return target === pointer ? [name] : [];
  });
  return named.length === 0 ? [own] : named;
}
