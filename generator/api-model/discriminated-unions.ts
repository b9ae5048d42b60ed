import { isRef } from "@redocly/openapi-core";
import { childPointer } from "../json/pointer.js";
import {
  type BuildContext,
  type DiscriminatedUnion,
  type DiscriminatedUnions,
  resolveRef,
} from "./build-context.js";
import type { Schema, SchemaOrRef } from "./openapi-types.js";

type Root = Pick<BuildContext, "root">;

/**
 * Finds the schemas with a discriminator but without `oneOf` and `anyOf`, and their variants: the schemas that extend
 * them or that the mapping names.
 */
export function findDiscriminatedUnions(context: Root): DiscriminatedUnions {
  const nodes = new Map(listComponents(context));
  const parents = new Map(
    [...nodes].map(([pointer, node]) => [pointer, listBases(context, node, pointer)]),
  );
  const children = new Map<string, string[]>();
  for (const [pointer, bases] of parents) {
    for (const base of bases) children.set(base, [...(children.get(base) ?? []), pointer]);
  }
  const byBase = new Map<string, DiscriminatedUnion>();
  for (const [pointer, { discriminator, oneOf, anyOf }] of nodes) {
    if (discriminator === undefined || oneOf !== undefined || anyOf !== undefined) continue;
    const below = listReachable(pointer, children);
    const { propertyName } = discriminator;
    const mappings = [pointer, ...below, ...listReachable(pointer, parents)].flatMap((one) => {
      const other = nodes.get(one)?.discriminator;
      return other?.propertyName === propertyName ? Object.entries(other.mapping ?? {}) : [];
    });
    // Entries are reversed so that the mapping of the nearest schema takes precedence.
    const mapping = Object.fromEntries(mappings.reverse());
    const mapped = Object.values(discriminator.mapping ?? {}).map((target) =>
      resolveMappingValue(context, target),
    );
    const variants = [...new Set([...mapped, ...below])].filter(
      (one) => one !== pointer && nodes.has(one),
    );
    if (variants.length === 0) continue;
    byBase.set(pointer, { discriminator: { propertyName, mapping }, variants });
  }
  return { byBase, variants: new Set([...byBase.values()].flatMap(({ variants }) => variants)) };
}

function listComponents({ root }: Root): [pointer: string, node: Schema][] {
  return Object.entries(root.components?.schemas ?? {}).flatMap(([key, node]) =>
    // The library types schemas without our extensions.
    typeof node !== "object" || isRef(node)
      ? []
      : [[childPointer("/components/schemas", key), node as Schema]],
  );
}

/** Pointers of the schemas that a schema extends with `allOf`. */
function listBases(context: Root, node: Schema, pointer: string): string[] {
  return (node.allOf ?? []).flatMap((part: SchemaOrRef | boolean) => {
    if (typeof part === "boolean") return [];
    if (isRef(part)) return [resolveRef<Schema>(context, part, pointer).pointer];
    return listBases(context, part, pointer);
  });
}

/** Everything reachable from a schema, without itself, the nearest first. */
function listReachable(start: string, next: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set([start]);
  for (const pointer of seen) for (const one of next.get(pointer) ?? []) seen.add(one);
  seen.delete(start);
  return [...seen];
}

/** The pointer of the schema that a value of a mapping refers to: a reference, or the name of a component. */
export function resolveMappingValue(context: Root, reference: string): string {
  if (!reference.includes("#")) return childPointer("/components/schemas", reference);
  return resolveRef(context, { $ref: reference.slice(reference.indexOf("#")) }, "").pointer;
}
