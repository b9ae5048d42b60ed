import { createHash } from "node:crypto";

import { isObject, type JsonObject, objectOf } from "./narrow.js";
import type { SchemaNode, SpecDocument } from "./spec-document.js";

interface Text {
  readonly path: string;
  readonly text: string;
}

const proseKeys = new Set(["description", "summary", "x-enumDescriptions"]);
const exampleKeys = new Set(["example", "examples"]);

function* stringsIn(value: unknown, path: string): Generator<Text> {
  if (typeof value === "string") yield { path, text: value };
  else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) yield* stringsIn(inner, `${path}.${key}`);
  }
}

/** All prose of the document; a property that is called “description” is not prose. */
function* textsOf(value: unknown, path = "#"): Generator<Text> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsOf(item, `${path}[${index}]`);
  }
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const isField = path.endsWith(".properties");
    if (exampleKeys.has(key) && !isField) continue;
    if (proseKeys.has(key) && !isField) yield* stringsIn(inner, `${path}.${key}`);
    else yield* textsOf(inner, `${path}.${key}`);
  }
}

function isBlank(schema: JsonObject): boolean {
  const description = schema.description;
  return typeof description !== "string" || description.trim() === "";
}

function needsDescription({ schema, required }: SchemaNode): boolean {
  const says = [schema.enum, schema.const, schema.properties];
  return required !== undefined || says.some((keyword) => keyword !== undefined);
}

export function undescribed({ root, nodes, errorNodes }: SpecDocument): readonly string[] {
  const components = objectOf(root.components ?? {}, "components");
  const schemas = Object.entries(objectOf(components.schemas ?? {}, "schemas"))
    .map(([name, value]) => ({ path: `schema ${name}`, schema: objectOf(value, name) }))
    .filter(({ schema }) => isBlank(schema));
  const places = [...nodes, ...errorNodes].filter(
    (node) => needsDescription(node) && isBlank(node.schema),
  );
  return [...schemas, ...places].map(({ path }) => `${path}: no description`);
}

const shortestSentence = 6;

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

function sentencesOf(text: string): readonly string[] {
  const plain = text.replaceAll(/\s*\([^)]*\)/g, "");
  return [text, plain].flatMap((variant) => variant.split(/(?<=[.!?])\s+|\n{2,}/)).map(wordsOf);
}

/** Sentences of six words or more whose hash is among those of the page's sentences. */
export function copiesOf(hashes: ReadonlySet<string>, root: JsonObject): readonly string[] {
  return [...textsOf(root)].flatMap(({ path, text }) => {
    const copied = sentencesOf(text).filter(
      (sentence) =>
        sentence.split(" ").length >= shortestSentence &&
        hashes.has(createHash("sha256").update(sentence).digest("hex").slice(0, 16)),
    );
    return [...new Set(copied)].map((sentence) => `${path}: copies “${sentence}”`);
  });
}
