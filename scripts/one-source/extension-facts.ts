import { childPointer } from "../../generator/api-model/build-context.js";
import { manyValues } from "../../generator/docs/redoc/links.js";
import { type Fact, isNode, type Json, type Node, put, remove, vary } from "./fact.js";
import type { Kind } from "./kinds.js";
import { makeFact, type SchemaSpot } from "./schema-facts.js";

const kindOf: Readonly<Record<string, Kind>> = {
  "x-available-for": "availability",
  "x-limits": "limit in a case",
  "x-defaults": "default in a case",
  "x-deprecated-for": "deprecation in a case",
  "x-replaced-by": "replacement",
  "x-requires-state": "state of the model",
  "x-relations": "relation",
  "x-secret": "secret",
  "x-enumDescriptions": "text of a value",
  "x-enum-varnames": "name of a value",
  "x-enumDeprecated": "text of a value",
};

/**
 * Everything that an extension says, value by value. A text is written anew; what is named must exist, so a name goes,
 * or gives way to another.
 */
export function listExtensionFacts(
  { schema, pointer, place, findNames }: SchemaSpot,
  key: string,
  value: Json,
): Fact[] {
  const kind = chooseKind(schema, key);
  if (kind === undefined)
    throw new Error(`${childPointer(pointer, key)}: no kind of fact is known for it`);
  return listLeaves(childPointer(pointer, key), value, kind).map(({ at, leaf, isListed, kind }) => {
    const edits = [
      ...(isListed ? [remove(at)] : []),
      ...findNames(leaf).map((name) => put(at, name, leaf)),
      ...vary(at, leaf),
    ];
    return makeFact(kind, place, at, edits, true);
  });
}

function chooseKind(schema: Node, key: string): Kind | undefined {
  const values = Array.isArray(schema.enum) ? schema.enum : undefined;
  if (key === "x-oddity") return values === undefined ? "oddity" : "oddity of an enum";
  const isLong = (values?.length ?? 0) > manyValues;
  if (key === "x-enumDescriptions" && isLong) return "text of a value of many";
  return kindOf[key];
}

interface Leaf {
  readonly at: string;
  readonly leaf: Json;
  readonly isListed: boolean;
  readonly kind: Kind;
}

function listLeaves(at: string, value: Json, kind: Kind, isListed = false): Leaf[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => listLeaves(childPointer(at, index), item, kind, true));
  if (!isNode(value)) return [{ at, leaf: value, isListed, kind }];
  // What nobody can tell of the model at hand is said, and not judged.
  const inner =
    "context" in value
      ? "case in words"
      : "subject" in value
        ? "availability by another model"
        : kind;
  return Object.entries(value).flatMap(([key, item]) =>
    listLeaves(childPointer(at, key), item, inner),
  );
}
