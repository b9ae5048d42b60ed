import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SpecError } from "../../generator/diagnostics.js";
import type { GeneratedFile } from "../../generator/emitters/emitter.js";
import { generate } from "../../generator/generate.js";

type Json = null | string | boolean | number | Json[] | { [key: string]: Json };

/** A document with one of everything that says what kind of thing something is. */
const document: Json = {
  openapi: "3.1.0",
  info: { title: "Locks", version: "1.0.0" },
  servers: [{ url: "https://{stage}.locks.example", variables: { stage: { default: "test" } } }],
  security: [{ key: [] }],
  tags: [{ name: "Locks" }],
  paths: {
    "/locks/{lockId}": {
      post: {
        operationId: "turnLock",
        tags: ["Locks"],
        security: [{ token: ["turn"] }],
        parameters: [
          { name: "lockId", in: "path", required: true, schema: { type: "string" } },
          { name: "by", in: "query", style: "form", schema: { $ref: "#/components/schemas/Key" } },
        ],
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["note"],
                properties: {
                  note: { type: "string", contentMediaType: "text/markdown" },
                  at: { type: "string", format: "date-time" },
                },
              },
              encoding: { at: { contentType: "text/plain" }, note: { style: "form" } },
            },
          },
        },
        responses: {
          "200": {
            description: "Turned.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Lock" } } },
          },
          default: {
            description: "Stuck.",
            content: { "text/plain": { schema: { type: "string" } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Key" },
      token: { type: "http", scheme: "bearer" },
      login: {
        type: "oauth2",
        flows: { implicit: { authorizationUrl: "https://a.example", scopes: {} } },
      },
    },
    schemas: {
      Spare: { type: "string", enum: ["a", "b"] },
      Key: { type: "object", properties: { teeth: { type: ["integer", "null"] } } },
      Lock: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" } },
        discriminator: { propertyName: "kind", mapping: { safe: "#/components/schemas/Safe" } },
      },
      Safe: { allOf: [{ $ref: "#/components/schemas/Lock" }, { type: "object" }] },
      Either: {
        oneOf: [{ $ref: "#/components/schemas/Key" }, { $ref: "#/components/schemas/Safe" }],
        discriminator: { propertyName: "kind", mapping: { safe: "Safe" } },
      },
    },
  },
};

const operation = ["paths", "/locks/{lockId}", "post"];
const media = [...operation, "requestBody", "content", "multipart/form-data"];
const schemas = ["components", "schemas"];
const schemes = ["components", "securitySchemes"];

/** Places of the document; of those that end in `key`, the key is replaced, of the others the value. */
export const structuralPlaces: readonly (readonly [
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

/** The document with a text in one of its places. */
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

/** What comes of a document with a text in one of its places: files, or the places of what is wrong with it. */
export async function generateStructure(
  kind: "key" | "value",
  path: readonly string[],
  text: string,
): Promise<{ readonly files: readonly GeneratedFile[]; readonly faults: SpecError | undefined }> {
  const folder = await mkdtemp(join(tmpdir(), "structure-"));
  try {
    const spec = join(folder, "openapi.json");
    await writeFile(spec, JSON.stringify(replaceAt(document, kind, path, text), null, 1));
    return { files: await generate(spec, "openapi.json"), faults: undefined };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { files: [], faults: error };
  } finally {
    await rm(folder, { recursive: true });
  }
}
