import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { SpecError } from "../../generator/diagnostics.js";
import type { GeneratedFile } from "../../generator/emitters/emitter.js";
import { generate } from "../../generator/generate.js";
import { repository, useSpecs } from "./generator-files.js";

const writeSpec = useSpecs();

type Json = null | string | boolean | number | Json[] | { [key: string]: Json };

/** A document with one of everything that says what kind of thing something is. */
const document: Json = parse(
  readFileSync(join(repository, "test/fixtures/hostile/openapi.yaml"), "utf8"),
);

const operation = ["paths", "/locks/{lockId}", "post"];
const media = [...operation, "requestBody", "content", "multipart/form-data"];
const schemas = ["components", "schemas"];
const schemes = ["components", "securitySchemes"];

/** Slots of the document; of those that end in `key`, the key is replaced, of the others the value. */
export const structuralSlots: readonly (readonly [
  kind: "key" | "value",
  path: readonly string[],
])[] = [
  ["value", ["openapi"]],
  ["key", operation],
  ["value", [...operation, "parameters", "0", "in"]],
  ["value", [...operation, "parameters", "1", "in"]],
  ["value", [...operation, "parameters", "1", "style"]],
  ["value", [...operation, "parameters", "1", "schema", "$ref"]],
  ["key", media],
  ["key", [...media, "encoding", "at"]],
  ["value", [...media, "encoding", "at", "contentType"]],
  ["value", [...media, "encoding", "note", "style"]],
  ["value", [...media, "schema", "type"]],
  ["value", [...media, "schema", "required", "0"]],
  ["value", [...media, "schema", "properties", "note", "contentMediaType"]],
  ["value", [...media, "schema", "properties", "at", "format"]],
  ["key", [...operation, "responses", "200"]],
  ["key", [...operation, "responses", "default"]],
  ["key", [...operation, "responses", "200", "content", "application/json"]],
  ["key", [...operation, "responses", "default", "content", "text/plain"]],
  ["key", [...operation, "security", "0", "token"]],
  ["value", [...operation, "security", "0", "token", "0"]],
  ["key", ["security", "0", "key"]],
  ["key", [...schemes, "key"]],
  ["value", [...schemes, "key", "type"]],
  ["value", [...schemes, "key", "in"]],
  ["value", [...schemes, "key", "name"]],
  ["value", [...schemes, "token", "scheme"]],
  ["key", [...schemes, "login", "flows", "implicit"]],
  ["value", [...schemas, "Key", "properties", "teeth", "type", "0"]],
  ["value", [...schemas, "Lock", "discriminator", "propertyName"]],
  ["key", [...schemas, "Lock", "discriminator", "mapping", "safe"]],
  ["value", [...schemas, "Lock", "discriminator", "mapping", "safe"]],
  ["value", [...schemas, "Either", "discriminator", "mapping", "safe"]],
  ["value", [...schemas, "Safe", "allOf", "0", "$ref"]],
  ["key", [...schemas, "Spare"]],
  ["key", [...schemas, "Key", "properties", "teeth"]],
  ["key", ["servers", "0", "variables", "stage"]],
];

/** The document with a text in one of its slots. */
function replaceAt(node: Json, kind: "key" | "value", path: readonly string[], text: string): Json {
  const [first, ...rest] = path;
  if (first === undefined) return text;
  const change = (key: string, value: Json): [string, Json] => {
    if (key !== first) return [key, value];
    return kind === "key" && rest.length === 0
      ? [text, value]
      : [key, replaceAt(value, kind, rest, text)];
  };
  if (Array.isArray(node)) return node.map((item, index) => change(`${index}`, item)[1]);
  if (typeof node !== "object" || node === null) throw new Error(`Nothing at ${first}`);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => change(key, value)));
}

/** What comes of a document with a text in one of its slots: files, or the errors of the document. */
export async function generateStructure(
  kind: "key" | "value",
  path: readonly string[],
  text: string,
): Promise<{ readonly files: readonly GeneratedFile[]; readonly error: SpecError | undefined }> {
  const spec = writeSpec(replaceAt(document, kind, path, text));
  try {
    return { files: await generate(spec, "openapi.json"), error: undefined };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { files: [], error };
  }
}
