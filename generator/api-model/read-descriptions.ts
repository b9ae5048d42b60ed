import type { Described, ExternalDocs, TypeRef } from "./model.js";
import type { SchemaExtensions, SchemaOrRef } from "./openapi-types.js";

/** Reads the description and the annotations that all parts of a document share. */
export function describe(
  node: SchemaExtensions & ExternalDocsNode & { description?: string; deprecated?: boolean },
  pointer: string,
): Described {
  return {
    description: node.description?.trim() ?? "",
    deprecated: node.deprecated ?? false,
    inconsistency: node["x-inconsistency"]?.trim(),
    pointer,
    ...readExternalDocs(node),
  };
}

interface ExternalDocsNode {
  externalDocs?: { url: string; description?: string };
}

export function readExternalDocs({ externalDocs }: ExternalDocsNode): {
  externalDocs?: ExternalDocs;
} {
  if (typeof externalDocs?.url !== "string") return {};
  const { url, description = "" } = externalDocs;
  return { externalDocs: { url, description: description.trim() } };
}

/** The descriptions of the items of a list or the values of a map, unless they are shown with a named type. */
export function describeParts(
  node: SchemaOrRef | boolean | undefined,
  type: TypeRef,
  whole = "",
): string[] {
  if (typeof node !== "object") return [];
  const form = findForm(type);
  if (form === undefined) return [];
  const isList = form.kind === "array";
  const part = "$ref" in node ? undefined : isList ? node.items : node.additionalProperties;
  if (typeof part !== "object") return [];
  const inner = isList ? form.items : form.values;
  const name = `${isList ? "item" : "value"}${whole}`;
  const isNamed = !("$ref" in part) && (inner.kind === "schema" || inner.kind === "enum");
  const description = isNamed ? "" : (part.description?.trim() ?? "");
  return [
    ...(description === "" ? [] : [`Each ${name}: ${description}`]),
    ...describeParts(part, inner, ` of ${isList ? "an item" : "a value"}${whole}`),
  ];
}

/** The list or map that a type is, or that is the only one in a union. */
function findForm(type: TypeRef): Extract<TypeRef, { kind: "array" | "map" }> | undefined {
  if (type.kind === "array" || type.kind === "map") return type;
  if (type.kind !== "union") return undefined;
  const [form, ...others] = type.members.flatMap((member) => findForm(member) ?? []);
  return others.length === 0 ? form : undefined;
}
