import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { type Diagnostic, SpecError } from "../../generator/diagnostics.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { readAt } from "../../generator/json/pointer.js";
import { runCodegen } from "../support/generator-cli.js";
import { readTree, repository, useTempDirs, writeTree } from "../support/generator-files.js";

const makeDir = useTempDirs();

const spec = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0, description: Sells. }
servers: [{ url: https://shop.example }]
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [internal, Orders]
      parameters:
        - { name: page, in: query, schema: &count { type: integer } }
        - { name: size, in: query, schema: *count }
        - { name: sort, in: query, schema: { $ref: "#/components/schemas/Sort" } }
      responses: { "204": { description: None. } }
components:
  schemas:
    Sort: { type: string, enum: [up, down] }
`;

const overlayOf = (actions: string): string =>
  `overlay: 1.0.0\ninfo: { title: Changes, version: 1.0.0 }\nactions:\n${actions}`;

/** Loads the document with overlays of these actions. */
async function load(...overlays: readonly string[]) {
  const root = makeDir();
  const names = overlays.map((_text, index) => `overlay${index + 1}.yaml`);
  const files = Object.fromEntries(names.map((name, index) => [name, overlays[index] ?? ""]));
  writeTree(root, { "openapi.yaml": spec, ...files });
  const paths = names.map((name) => join(root, name));
  const show = ({ position, severity, message, hint }: Diagnostic) => {
    const at = position && `${position.file}:${position.line}:${position.column}`;
    const below = `${relative(process.cwd(), root).split(sep).join("/")}/`;
    return [`${at?.replace(below, "")} ${severity}`, message.replace(below, ""), hint];
  };
  try {
    const document = await loadDocument(join(root, "openapi.yaml"), { overlays: paths });
    return { document, told: document.problems.map(show) };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { document: undefined, told: error.diagnostics.map(show) };
  }
}

async function loadRoot(actions: string) {
  const { document, told } = await load(overlayOf(actions));
  expect(told).toEqual([]);
  return document?.root;
}

describe("an overlay", () => {
  it("merges objects, makes lists longer and replaces the rest", async () => {
    const root = await loadRoot(`
  - target: $
    update: { info: { title: Store }, servers: [{ url: https://store.example }] }
  - target: $.paths['/orders'].get
    update: { x-method: find, tags: [Store] }
  - target: $.servers
    update: { url: https://backup.example }
  - target: $.info.description
    update: Sells things.
`);
    expect(root).toMatchObject({
      info: { title: "Store", version: "1.0.0", description: "Sells things." },
      servers: [
        { url: "https://shop.example" },
        { url: "https://store.example" },
        { url: "https://backup.example" },
      ],
      paths: {
        "/orders": {
          get: {
            operationId: "listOrders",
            "x-method": "find",
            tags: ["internal", "Orders", "Store"],
          },
        },
      },
    });
  });

  it("removes fields, entries of lists and values in them", async () => {
    const root = await loadRoot(`
  - target: $.info.description
    remove: true
  - target: $.paths.*.*.tags[?@ == 'internal']
    remove: true
  - target: $.paths['/orders'].get.parameters[1, 0]
    remove: true
`);
    expect(root?.info).toEqual({ title: "Shop", version: "1.0.0" });
    expect(readAt(root, "/paths/~1orders/get")).toMatchObject({
      tags: ["Orders"],
      parameters: [{ name: "sort" }],
    });
  });

  it("is applied to what those before it have made, and each action likewise", async () => {
    const { document, told } = await load(
      overlayOf("  - { target: $.paths, update: { /carts: { get: { responses: {} } } } }"),
      overlayOf(`
  - { target: "$.paths['/orders']", remove: true }
  - { target: "$.paths.*.get", update: { operationId: onlyCarts, responses: { "204": { description: None. } } } }
`),
    );
    expect(told).toEqual([]);
    expect(document?.root.paths).toMatchObject({ "/carts": { get: { operationId: "onlyCarts" } } });
    expect(Object.keys(document?.root.paths ?? {})).toEqual(["/carts"]);
  });

  it("changes what the target selects, and nothing that a YAML alias gives the same value", async () => {
    const root = await loadRoot(`
  - target: $.paths['/orders'].get.parameters[?@.name == 'page'].schema
    update: { minimum: 1 }
`);
    expect(readAt(root, "/paths/~1orders/get/parameters")).toMatchObject([
      { schema: { type: "integer", minimum: 1 } },
      { schema: { type: "integer" } },
      { name: "sort" },
    ]);
    expect(JSON.stringify(root).match(/minimum/g)).toHaveLength(1);
  });

  it("takes keys as data", async () => {
    const root = await loadRoot(`
  - target: $.components.schemas
    update: { "it's \\\\ \\"so\\"\\n": { type: object, properties: { __proto__: { type: string } } } }
  - target: $.components.schemas["it's \\\\ \\"so\\"\\n"].properties
    update: { constructor: { type: string } }
`);
    const schema = root?.components?.schemas?.['it\'s \\ "so"\n'];
    expect(JSON.stringify(schema)).toBe(
      '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}',
    );
  });
});

describe("a problem", () => {
  it("in what an overlay adds is located in the overlay", async () => {
    const { told } = await load(
      overlayOf(`
  - target: $.paths['/orders'].get.parameters[0]
    remove: true
  - target: $.paths['/orders'].get
    update:
      parameters:
        - { name: q, in: query, schema: { type: txt } }
  - target: $.components.schemas
    update: { Other: { $ref: "#/components/schemas/Order" } }
`),
    );
    expect(told.map(([at]) => at)).toEqual([
      "overlay1.yaml:10:49 error",
      "overlay1.yaml:12:22 error",
    ]);
  });

  it("that the model finds is located where its cause is written, too", async () => {
    const { document } = await load(
      overlayOf(`
  - target: $.paths['/orders'].get.parameters[0]
    remove: true
  - target: $.paths['/orders'].get
    update: { parameters: [{ name: q, in: query, schema: { type: string } }] }
`),
    );
    const locate = (index: number) =>
      document?.diagnose({
        pointer: `/paths/~1orders/get/parameters/${index}/name`,
        message: "",
        hint: "",
      }).position;
    expect(locate(1)).toMatchObject({ file: expect.stringMatching(/openapi\.yaml$/), line: 12 });
    expect(locate(2)).toMatchObject({ file: expect.stringMatching(/overlay1\.yaml$/), line: 8 });
  });

  it.each([
    {
      about: "a target that matches nothing",
      overlay: overlayOf("  - { target: $.paths.nothing, remove: true }\n"),
      want: [
        "overlay1.yaml:4:15 warning",
        'The target "$.paths.nothing" matches nothing in the document.',
        "Correct it, or remove the action. An overlay changes only the root file, not the files that it refers to.",
      ],
    },
    {
      about: "an action that does nothing",
      overlay: overlayOf("  - { target: $.paths, x-why: so }\n"),
      want: [
        "overlay1.yaml:4:5 warning",
        "This action has neither `update` nor `remove`.",
        "Add one.",
      ],
    },
    {
      about: "a misspelt field",
      overlay: overlayOf(
        "  - { target: $.info, udpate: { title: A }, remove: false, update: {} }\n",
      ),
      want: [
        "overlay1.yaml:4:23 warning",
        "Property `udpate` is not expected here.",
        "Did you mean update?",
      ],
    },
    {
      about: "an overlay without a title",
      overlay: "overlay: 1.0.0\nactions: [{ target: $.info, update: {} }]\n",
      want: ["overlay1.yaml:1:1 warning", "The field `info` must be present on this level.", ""],
    },
    {
      about: "a target that is not a JSONPath",
      overlay: overlayOf('  - { target: "$.paths[", remove: true }\n'),
      want: [
        "overlay1.yaml:4:15 error",
        expect.stringContaining("is not a JSONPath"),
        expect.anything(),
      ],
    },
    {
      about: "a document that is removed",
      overlay: overlayOf("  - { target: $, remove: true }\n"),
      want: [
        "overlay1.yaml:4:15 error",
        "The document itself cannot be removed.",
        "Select a part.",
      ],
    },
    {
      about: "an update that is no object",
      overlay: overlayOf("  - { target: $.info, update: A title }\n"),
      want: [
        "overlay1.yaml:4:31 error",
        "The target is an object, so `update` must be one.",
        "Write the fields to merge.",
      ],
    },
    {
      about: "what is no overlay",
      overlay: "openapi: 3.1.0\n",
      want: [
        "overlay1.yaml:1:1 error",
        "Expected an OpenAPI Overlay 1.0, found no `overlay` field.",
        'Start the overlay with "overlay: 1.0.0".',
      ],
    },
    {
      about: "what is no YAML",
      overlay: "overlay: [\n",
      want: ["overlay1.yaml:2:1 error", expect.anything(), "Correct the YAML here."],
    },
    {
      about: "a later version's field",
      overlay: overlayOf("  - { target: $.info, copy: $.paths }\n"),
      want: [
        "overlay1.yaml:4:29 error",
        "`copy` is not part of Overlay 1.0.",
        "Write an action with update or remove.",
      ],
    },
  ])("is reported of $about", async ({ overlay, want }) => {
    expect((await load(overlay)).told).toEqual([want]);
  });
});

/** The example of the README: the overlay, and the command that applies it. */
async function readExample(): Promise<{ overlay: string; args: string[] }> {
  const text = await readFile(join(repository, "README.md"), "utf8");
  const [, overlay = "", command = ""] =
    /```yaml\n(overlay:[^`]*)```\s*```sh\nnpm run codegen -- ([^`]*)```/.exec(text) ?? [];
  return { overlay, args: command.trim().split(" ") };
}

it("the README's example renames, marks and removes", async () => {
  const root = makeDir();
  const { overlay, args } = await readExample();
  writeTree(root, {
    "overlay.yaml": overlay,
    "openapi.yaml": `openapi: 3.0.3
info: { title: Shop, version: 1.0.0 }
servers: [{ url: https://shop.example }]
paths:
  /orders/{orderId}/cancellation:
    post:
      operationId: OrdersController_createCancellation
      tags: [Orders]
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/Card" } } }
      responses: { "204": { description: None. } }
  /metrics: { get: { tags: [internal], responses: { "204": { description: None. } } } }
components:
  schemas: { Card: { type: object, properties: { number: { type: string } } } }
`,
  });
  const ran = await runCodegen(args.map((arg) => arg.replace("../shop", root)));
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  const tree = readTree(join(root, "packages/client/src/generated/resources"));
  expect(Object.keys(tree)).toEqual(["orders.ts"]);
  expect(tree["orders.ts"]).toMatch(
    /^\/\/ Generated from \S*openapi\.yaml with \S*overlay\.yaml by/,
  );
  expect(tree["orders.ts"]).toContain("cancel(");
  expect(tree["orders.ts"]).toContain("safeToRepeat: true");
  expect(tree["orders.ts"]).toMatch(/secrets: \["number"\]/);
});
