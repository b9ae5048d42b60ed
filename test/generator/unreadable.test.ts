import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SpecError } from "../../generator/diagnostics.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { useTempDirs } from "../support/generator-files.js";

const makeDir = useTempDirs();
const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n';

/** The diagnostics of a file, as `line:column message | hint`. */
async function load(content: string | Uint8Array, name = "openapi.yaml"): Promise<string[]> {
  const spec = join(makeDir(), name);
  await writeFile(spec, content);
  const loading = loadDocument(spec).then(({ problems }) => problems);
  const faults = await loading.catch((error: unknown) =>
    error instanceof SpecError ? error.diagnostics : Promise.reject(error),
  );
  return faults.map(
    ({ position, message, hint }) => `${position?.line}:${position?.column} ${message} | ${hint}`,
  );
}

const utf16 = Buffer.from(`\uFEFF${head}`, "utf16le");
const chain = Array.from(
  { length: 2_000 },
  (_, index) => `    A${index}: { $ref: "#/components/schemas/A${index + 1}" }\n`,
).join("");
const deep = 5_000;
const nested = `${'{"type":"array","items":'.repeat(deep)}{}${"}".repeat(deep)}`;
const bomb = Array.from({ length: 9 }, (_, level) => {
  const item = level === 0 ? "lol" : `*a${level - 1}`;
  return `x-${level}: &a${level} [${Array(9).fill(item).join(", ")}]\n`;
}).join("");

describe("a document is read whatever it looks like:", () => {
  it.each([
    ["a byte order mark", `\uFEFF${head}`],
    ["CRLF", head.replaceAll("\n", "\r\n")],
    ["UTF-16, little endian", utf16],
    ["UTF-16, big endian", Buffer.from(utf16).swap16()],
    ["YAML anchors, aliases and merge keys", `${head}x-a: &a { b: 1 }\nx-c: { <<: *a, d: *a }\n`],
    [
      "JSON with trailing commas",
      '{"openapi":"3.1.0","info":{"title":"T","version":"1",},"paths":{},}',
    ],
    [
      "a schema that holds itself",
      `${head}components: { schemas: { A: { properties: { a: { $ref: "#/components/schemas/A" } } } } }\n`,
    ],
  ])("%s", async (_, content) => {
    expect(await load(content)).toEqual([]);
  });
});

const circle =
  "This $ref is circular: it never reaches a value. | Point it, or a reference in its chain, to a value.";
const expected = "Expected an OpenAPI 3.0, 3.1 or 3.2 document, found";
const start = '| Start the document with, for example, "openapi: 3.1.0".';
const schemas = (text: string): string => `${head}components: { schemas: ${text} }\n`;

describe("what cannot be read is a located error:", () => {
  it.each([
    ["an empty file", "", `1:1 ${expected} an empty file. ${start}`],
    ["a text", "hello\n", `1:1 ${expected} no object. ${start}`],
    ["a list", "[]\n", `1:1 ${expected} a list. ${start}`],
    [
      "JSON with comments",
      '{ // c\n "openapi": "3.1.0" }',
      `1:1 ${expected} JSON with comments, which JSON does not allow. ${start}`,
    ],
    [
      "tabs",
      "openapi: 3.1.0\ninfo:\n\ttitle: T\n",
      "3:1 tab characters must not be used in indentation | Correct the YAML here.",
    ],
    [
      "two documents",
      `${head}---\n${head}`,
      "4:1 expected a single document in the stream, but found more | Correct the YAML here.",
    ],
    [
      "what is no UTF-8",
      Buffer.concat([Buffer.from(`${head}x-a: "`), Buffer.from([0xff, 0x22])]),
      "4:7 the file is not valid UTF-8 | Save the file as UTF-8.",
    ],
    [
      "an alias in itself",
      `${head}x-a: &a [*a]\n`,
      "4:10 a YAML alias refers to a node that contains it | Use $ref in place of YAML aliases.",
    ],
    [
      "an alias bomb",
      head + bomb,
      "5:11 the YAML aliases expand to 5.4e+7 nodes | Use $ref in place of YAML aliases.",
    ],
    [
      "deep nesting",
      schemas(`{ A: ${nested} }`),
      expect.stringMatching(/^4:\d+ nesting exceeded maxDepth \(100\) \| Nest less deeply/),
    ],
    ["a $ref to itself", schemas('{ A: { $ref: "#/components/schemas/A" } }'), `4:29 ${circle}`],
    [
      "a $ref into itself",
      schemas('{ A: { $ref: "#/components/schemas/A/items" } }'),
      `4:29 ${circle}`,
    ],
    [
      "path items in a circle",
      head.replace("{}", '{ /a: { $ref: "#/paths/~1b" }, /b: { $ref: "#/paths/~1a" } }'),
      `3:14 ${circle}`,
    ],
    [
      "a chain without end",
      `${head}components:\n  schemas:\n${chain}    A2000: { type: string }\n`,
      `6:9 ${circle}`,
    ],
  ])("%s", async (_, content, want) => {
    const [first] = await load(content);
    expect(first).toEqual(want);
  });

  it("half a character", async () => {
    const text = JSON.stringify({
      openapi: "3.1.0",
      info: { title: "\uD800", version: "1" },
      paths: {},
    });
    const [first] = await load(text, "openapi.json");
    expect(first).toMatch(/^1:\d+ A string here contains a lone surrogate/);
  });

  it("a folder", async () => {
    await expect(loadDocument(makeDir())).rejects.toThrow("Expected a file but received a folder");
  });
});
