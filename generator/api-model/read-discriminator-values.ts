import { childPointer, parsePointer } from "../json/pointer.js";
import { type BuildContext, type Located, resolveRef } from "./build-context.js";
import { resolveMappingValue } from "./discriminated-unions.js";
import { type JsonType, listJsonTypes } from "./json-types.js";
import type { Discriminator, Schema, SchemaOrRef } from "./openapi-types.js";
import { listParts, listVariants, locateVariants } from "./schema-keywords.js";

type DiscriminatorValue = string | number | boolean;

/** The variants of a schema and of its parts. */
export function listAllVariants(
  context: BuildContext,
  target: Located<Schema>,
): Located<SchemaOrRef | boolean>[] {
  return listParts(context, target).flatMap((part) =>
    locateVariants(part, listVariants(part.node)),
  );
}

/** Whether a variant, or one nested in it, lists the values of the discriminator field. */
export function listsDiscriminatorValues(
  context: BuildContext,
  { node, pointer }: Located<SchemaOrRef | boolean>,
  field: string,
  around: ReadonlySet<string> = new Set(),
): boolean {
  if (typeof node === "boolean") return false;
  const target = resolveRef<Schema>(context, node, pointer);
  if (around.has(target.pointer)) return false;
  const inside = new Set([...around, target.pointer]);
  return (
    listFields(context, target, field).some((one) => listValues(context, one).length > 0) ||
    listAllVariants(context, target).some((branch) =>
      listsDiscriminatorValues(context, branch, field, inside),
    )
  );
}

interface DiscriminatorValues {
  /** The values that the variant lists for the discriminator field; `undefined` if it lists none. */
  readonly listed: readonly DiscriminatorValue[] | undefined;
  /**
   * Those of `listed`, or of `named` if there are none, that the mapping assigns to the variant, or without a mapping
   * for it, that equal its name.
   */
  readonly matching: readonly DiscriminatorValue[];
  /** The mapping's names for the variant, or else its own name, converted to the type of the field. */
  readonly named: readonly DiscriminatorValue[];
  readonly isMapped: boolean;
}

/** The values of the discriminator field that identify a variant. */
export function readDiscriminatorValues(
  context: BuildContext,
  { propertyName, mapping = {} }: Discriminator,
  target: Located<Schema>,
): DiscriminatorValues {
  const fields = listFields(context, target, propertyName);
  const listed = fields.map((field) => listValues(context, field)).find((tags) => tags.length > 0);
  const mapped = listMapped(context, mapping, target.pointer);
  const names = mapped.length > 0 ? mapped : [parsePointer(target.pointer).at(-1) ?? ""];
  const types = fields.map((field) => listJsonTypes(context, field));
  const named = names.flatMap((name) => readKey(name, types));
  const matching = (listed ?? named).filter((tag) => names.includes(String(tag)));
  return { listed, matching, named, isMapped: mapped.length > 0 };
}

/** Converts a key of a mapping, which is a string, to the type of the field. */
function readKey(
  name: string,
  types: readonly ReadonlySet<JsonType>[],
): readonly DiscriminatorValue[] {
  const isAllowed = (type: JsonType) => types.every((allowed) => allowed.has(type));
  if (isAllowed("string")) return [name];
  if (isAllowed("boolean") && /^(?:true|false)$/.test(name)) return [name === "true"];
  const number = Number(name);
  return isAllowed("number") && String(number) === name ? [number] : [];
}

/** The schemas that the parts of a variant have for a field; its own come before those of its bases. */
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

/** The values that a schema lists, null aside; none if it, or one of its branches, allows other values. */
function listValues(
  context: BuildContext,
  { node, pointer }: Located<SchemaOrRef | boolean>,
  around: ReadonlySet<string> = new Set(),
): readonly DiscriminatorValue[] {
  if (typeof node === "boolean") return [];
  const target = resolveRef<Schema>(context, node, pointer);
  if (around.has(target.pointer)) return [];
  const inside = new Set([...around, target.pointer]);
  for (const part of listParts(context, target)) {
    const listed = part.node.const === undefined ? part.node.enum : [part.node.const];
    const tags = listed?.filter(isDiscriminatorValue) ?? [];
    if (tags.length > 0) return tags;
    const values = locateVariants(part).flatMap((branch) => {
      if ([...listJsonTypes(context, branch)].every((type) => type === "null")) return [];
      return [listValues(context, branch, inside)];
    });
    if (values.length > 0 && values.every((one) => one.length > 0)) return values.flat();
  }
  return [];
}

function isDiscriminatorValue(value: unknown): value is DiscriminatorValue {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** The keys of a mapping that refer to the schema at a pointer. */
function listMapped(
  context: BuildContext,
  mapping: Readonly<Record<string, string>>,
  pointer: string,
): string[] {
  return Object.entries(mapping).flatMap(([name, reference]) =>
    resolveMappingValue(context, reference) === pointer ? [name] : [],
  );
}
