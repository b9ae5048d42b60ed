import { isRef } from "@redocly/openapi-core";
import { isAnnotation } from "../document/prepare-documents.js";
import { childPointer } from "../json/pointer.js";
import { type Located, type Root, resolveRef } from "./build-context.js";
import type { Schema, SchemaOrRef } from "./openapi-types.js";

/** The types of JSON values; integers are numbers. */
export type JsonType = "object" | "array" | "string" | "number" | "boolean" | "null";

type JsonTypes = ReadonlySet<JsonType>;

const every: JsonTypes = new Set(["object", "array", "string", "number", "boolean", "null"]);
const none: JsonTypes = new Set();

/** The types that values of a schema can have, by its own keywords and by those of its parts and variants. */
export function listJsonTypes(
  context: Root,
  { node, pointer }: Located<SchemaOrRef | boolean | undefined>,
  around: ReadonlySet<string> = new Set(),
): JsonTypes {
  if (node === undefined || node === true) return every;
  if (node === false) return none;
  const target = resolveRef<Schema>(context, node, pointer);
  const found: unknown = target.node;
  if (found === false) return none;
  // A recursive reference does not narrow the types.
  if (typeof found !== "object" || found === null || isRef(found) || around.has(target.pointer))
    return every;
  const inside = new Set([...around, target.pointer]);
  const list = (part: SchemaOrRef | boolean, ...keys: readonly (string | number)[]) =>
    listJsonTypes(context, { node: part, pointer: childPointer(target.pointer, ...keys) }, inside);
  const { allOf = [], nullable } = target.node;
  const types = [
    listNamed(target.node),
    ...allOf.map((part, index) => list(part, "allOf", index)),
    ...(["oneOf", "anyOf"] as const).map((keyword) => {
      const branches = target.node[keyword]?.map((branch, index) =>
        isNullBranch(branch) ? (["null"] as const) : [...list(branch, keyword, index)],
      );
      return branches === undefined ? every : new Set(branches.flat());
    }),
  ];
  const common = [...every].filter((type) => types.every((one) => one.has(type)));
  return new Set(nullable === true ? [...common, "null"] : common);
}

/** The types that `type`, `enum` and `const` allow. */
function listNamed({ type, enum: values, const: constant }: Schema): JsonTypes {
  const listed = constant === undefined ? values : [constant];
  const named = typeof type === "string" ? [type] : type;
  const ofType = named?.map((one) => (one === "integer" ? "number" : one));
  return new Set(
    [...every].filter(
      (one) =>
        (ofType?.includes(one) ?? true) && (listed?.some((value) => typeOf(value) === one) ?? true),
    ),
  );
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Whether a branch allows only null: OpenAPI 3.0 has no type for null, so its documents write `{ nullable: true }`. */
export function isNullBranch(branch: SchemaOrRef | boolean): boolean {
  if (typeof branch !== "object" || isRef(branch) || branch.nullable !== true) return false;
  return Object.keys(branch).every((key) => key === "nullable" || isAnnotation(key));
}

const keywordsOf: Readonly<Partial<Record<JsonType, readonly (keyof Schema)[]>>> = {
  object: [
    "properties",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "required",
    "minProperties",
    "maxProperties",
  ],
  array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"],
};

/** The schema without keywords that apply to types its values cannot have. */
export function dropInapplicable(context: Root, { node, pointer }: Located<Schema>): Schema {
  const foreign = Object.entries(keywordsOf).filter(([, keys]) => keys.some((key) => key in node));
  if (foreign.length === 0 || node.type === "object") return node;
  const types: ReadonlySet<string> = listJsonTypes(context, { node, pointer });
  const dropped = new Set<string>(foreign.flatMap(([type, keys]) => (types.has(type) ? [] : keys)));
  if (dropped.size === 0) return node;
  return Object.fromEntries(Object.entries(node).filter(([key]) => !dropped.has(key)));
}
