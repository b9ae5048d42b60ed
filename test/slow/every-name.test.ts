import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { generate } from "../../generator/generate.js";
import { createPackageProgram, listComplaints } from "../support/compile.js";
import { repository, runtime, useSpecs } from "../support/generator-files.js";

const writeSpec = useSpecs();

const sources = [
  ...["*.ts", "rules/*.ts", "generated/*.ts", "generated/resources/*.ts"].map(
    (pattern) => `packages/client/src/${pattern}`,
  ),
  "packages/client/src/generated/checks/models-checks.ts",
  "packages/enums/src/*.ts",
  "packages/enums/src/generated/model-type.ts",
];

/** Every name that generated code uses, or could use, as a document may call a schema. */
function listNames(): string[] {
  const names = new Map<string, string>();
  const add = (name: string) => {
    const key = name.toLowerCase();
    if (!/^[A-Z]/.test(names.get(key) ?? "")) names.set(key, name);
  };
  for (const path of ts.sys.readDirectory(repository, [".ts"], [], sources)) {
    const isGenerated = path.includes("/generated/");
    const visit = (node: ts.Node): void => {
      const isExported =
        ts.canHaveModifiers(node.parent) &&
        ts.getModifiers(node.parent)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      if (
        ts.isIdentifier(node) &&
        (isGenerated || isExported || ts.isTypeReferenceNode(node.parent))
      )
        add(node.text);
      ts.forEachChild(node, visit);
    };
    const text = readFileSync(path, "utf8");
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    ts.forEachChild(file, visit);
  }
  // Guards are called after their enums.
  for (const name of names.values()) if (/^is[A-Z]/.test(name)) add(name.slice(2));
  return [...names.values()];
}

const names = listNames();

const all = { $ref: "#/components/schemas/Everything" };

const operation = (tag: string, mediaType: string, schema: object = all) => ({
  operationId: `send${tag}`,
  tags: [tag],
  parameters: [{ name: "styled", in: "query", style: "pipeDelimited", explode: false, schema }],
  requestBody: { required: true, content: { [mediaType]: { schema } } },
  responses: {
    200: { description: "Done.", content: { "application/json": { schema } } },
    201: { description: "Text.", content: { "text/plain": { schema: { type: "string" } } } },
    400: { description: "Wrong.", content: { "application/json": { schema } } },
  },
});

/** A document with a schema of every name, used in each kind of operation. */
function describeAll(title: string, schema: object) {
  const properties = Object.fromEntries(
    names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
  );
  const file = { type: "string", format: "binary" };
  const whole = { type: "object", properties: { ...properties, file }, required: ["file"] };
  return {
    openapi: "3.1.0",
    info: { title, version: "1.0.0" },
    paths: {
      "/json": { post: operation("Json", "application/json") },
      "/form": { post: operation("Form", "application/x-www-form-urlencoded") },
      "/parts": { post: operation("Part", "multipart/form-data") },
      "/bytes": { post: operation("Byte", "application/octet-stream", file) },
      "/list": { put: operation("List", "application/json", { type: "array", items: all }) },
    },
    components: {
      schemas: {
        ...Object.fromEntries(names.map((name) => [name, schema])),
        Everything: whole,
      },
      securitySchemes: { basic: { type: "http", scheme: "basic" } },
    },
    security: [{ basic: [] }],
  };
}

it.each([
  ["objects", { type: "object", properties: { id: { type: "string" } } }],
  ["lists", { type: "array", items: { type: "string" } }],
  ["enums", { type: "string", enum: ["first", "second"] }],
])("a schema can have every name that generated code uses: %s", async (title, schema) => {
  const spec = writeSpec(describeAll(title, schema));
  const warned: string[] = [];
  const files = await generate(spec, "openapi.json", {
    onWarning: ({ message }) => void warned.push(message),
  });
  const tree = { ...runtime, ...Object.fromEntries(files.map(({ path, text }) => [path, text])) };
  expect(names).toEqual(expect.arrayContaining(["APIError", "Upload", "EnumOption", "checkType"]));
  expect(
    listComplaints(createPackageProgram([{ folder: "all", scope: `@${title}`, tree }])),
  ).toEqual([]);
  // What the client itself exports keeps its name, which is reported.
  expect(warned).toContain(
    'The client or another schema uses the name JsonValue; the type of the schema "JsonValue" is called JsonValue2.',
  );
});
