import { type Document, isPlainObject, isRef } from "@redocly/openapi-core";
import { kindOf } from "../../openapi/lint/lib/vocabulary.mjs";
import type { Diagnostic } from "../diagnostics.js";
import { childPointer } from "../json/pointer.js";
import { walkNodes } from "./read-files.js";
import { locate } from "./source-locations.js";
import { correctNode } from "./tolerate-violations.js";
import { isExtension, type TypedNode, walkTyped } from "./typed-nodes.js";

/**
 * A part of a document whose removal does not change the meaning of the rest: one of our extensions (`vocabulary`), an
 * `extension` of another tool, or an object that is documentation only (`annotation`).
 */
export interface RemovablePart {
  readonly kind: "vocabulary" | "extension" | "annotation";
  readonly key: string;
  remove(): void;
}

/** The optional parts, by file and pointer: `/api/openapi.yaml#/info/x-logo`. */
export type RemovableParts = ReadonlyMap<string, RemovablePart>;

export interface Prepared {
  readonly optional: RemovableParts;
  /** Violations that were corrected. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Rewrites documents for the lint, the bundler and openapi-typescript: removes extensions of other tools that contain
 * references, moves references with keywords beside them into `allOf`, and corrects violations.
 *
 * @param isStrict - whether violations are left as they are
 */
export function prepareDocuments(
  root: Document,
  documents: ReadonlyMap<string, Document>,
  isStrict: boolean,
): Prepared {
  const optional = new Map<string, RemovablePart>();
  const warnings: Diagnostic[] = [];
  const addsToReferences = isPlainObject(root.parsed) && !isOpenApi30(root.parsed.openapi);
  if (isPlainObject(root.parsed) && String(root.parsed.openapi).startsWith("3.2.")) {
    root.parsed.openapi = "3.1.2";
    const message = "OpenAPI 3.2 is read as 3.1: its additions are reported and ignored.";
    const location = locate({ source: root.source, pointer: "#/openapi" });
    warnings.push({ severity: "warning", message, hint: "", ...location });
  }
  for (const step of walkTyped(root, documents)) {
    const { document, node, pointer, type } = step;
    const { source } = document;
    removeOpaque(step);
    if (!isStrict) {
      for (const { key, message } of correctNode(step)) {
        // An empty value in YAML has no location of its own, but its key has.
        const at = key === undefined ? pointer : childPointer(pointer, key);
        const location = { source, pointer: `#${at}`, reportOnKey: true };
        warnings.push({ severity: "warning", message, hint: "", ...locate(location) });
      }
    }
    for (const key of Object.keys(node)) {
      const kind = classifyPart(step, key);
      const id = `${source.absoluteRef}#${childPointer(pointer, key)}`;
      if (kind !== undefined)
        optional.set(id, { kind, key, remove: () => void Reflect.deleteProperty(node, key) });
    }
    if (addsToReferences && type.name === "Schema" && isRef(node)) composeReference(node);
  }
  return { optional, warnings };
}

const isOpenApi30 = (version: unknown): boolean => String(version).startsWith("3.0.");

/** Objects in which openapi-typescript reads every key, extensions included, as part of the API. */
const maps = new Set(["Paths", "Responses", "Callback"]);

/** Removes extensions of other tools that the lint or openapi-typescript would misread. References in them are data. */
function removeOpaque(step: TypedNode): void {
  const { node, type } = step;
  for (const [key, value] of Object.entries(node)) {
    const isOpaque = maps.has(type.name) ? key.startsWith("x-") : isExtension(step, key);
    if (!isOpaque || isOurs(step, key)) continue;
    if (maps.has(type.name) || [...walkNodes(value)].some((inner) => "$ref" in inner.node))
      delete node[key];
  }
}

function isOurs({ type }: TypedNode, key: string): boolean {
  return kindOf(type.name)?.keywords.includes(key) ?? false;
}

/** Objects that are documentation only. */
const annotationTypes = new Set(["Contact", "Example", "ExternalDocs", "License", "Link", "Xml"]);

function classifyPart(step: TypedNode, key: string): RemovablePart["kind"] | undefined {
  if (isOurs(step, key)) return "vocabulary";
  if (isExtension(step, key)) return "extension";
  const { properties, additionalProperties } = step.type;
  const inner = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
  const type = typeof inner === "function" ? inner(step.node[key], key) : inner;
  return typeof type?.name === "string" && annotationTypes.has(type.name)
    ? "annotation"
    : undefined;
}

const annotations: ReadonlySet<string> = new Set([
  "title",
  "summary",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "externalDocs",
  "xml",
]);

/** Whether a keyword does not affect the type. */
export const isAnnotation = (key: string): boolean => annotations.has(key) || key.startsWith("x-");

/**
 * Moves a reference with keywords beside it into `allOf`, which means the same in all versions. OpenAPI 3.1 allows such
 * keywords.
 */
function composeReference(node: Record<string, unknown> & { $ref?: string }): void {
  const { $ref, allOf } = node;
  const adds = (key: string) => key !== "$ref" && !isAnnotation(key);
  if (!Object.keys(node).some(adds)) return;
  delete node.$ref;
  node.allOf = [{ $ref }, ...(Array.isArray(allOf) ? allOf : [])];
}
