import { describe, expect, test } from "vitest";
import type { ApiModel } from "../../generator/api-model/model.js";
import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { prepareRedoc, type RedocView } from "../../generator/docs/redoc/index.js";
import { buildDocsView } from "../../generator/docs/view/build-docs-view.js";
import { type DocumentNode, findNode } from "../../generator/json/nodes.js";
import { modelOf } from "../support/generator-cases.js";

const prepare = async (fixture: string): Promise<RedocView> => prepareApi(await modelOf(fixture));

const prepareApi = async (api: ApiModel): Promise<RedocView> =>
  prepareRedoc(api, await buildDocsView(buildClientModel(api)));

function describeNode(document: DocumentNode, pointer: string): unknown {
  return findNode(document, pointer)?.description;
}

describe("the targets of anchors", () => {
  test("of fields in lists, maps and other objects lead through all of them", async () => {
    const { targets } = await prepare("recursive");
    const page = "/trees/gettree#trees/gettree/";
    expect(Object.fromEntries(targets)).toMatchObject({
      getTree: "/trees/gettree",
      Tree: `${page}response&c=200/body`,
      "Tree.byName": `${page}t=response&c=200&path=byname`,
      Fruit: `${page}t=response&c=200&path=fruit`,
      "Fruit.growsOn": `${page}t=response&c=200&path=fruit/growson`,
    });
  });

  test("of fields in unions name the member", async () => {
    const { targets } = await prepare("unions");
    const page = "/shapes/getshape#shapes/getshape/t=response&c=200&path=";
    expect(targets.get("Circle.radius")).toBe(`${page}&oneof=0/radius`);
    expect(targets.get("Square.side")).toBe(`${page}&oneof=1/side`);
    expect(targets.get("Square")).toBe("/shapes/getshape#shapes/getshape/response&c=200/body");
    expect(targets.get("Fill")).toBe(`${page}&oneof=0/style`);
  });

  test("exist for every operation, field, object and enum that is met", async () => {
    const api = await modelOf("case-rules");
    const { targets } = await prepareApi(api);
    const wanted = [
      "updateMachine",
      ...["machineId", "gear", "settings", "pause"].map((name) => `MachineUpdateParams.${name}`),
      ...api.enums.map(({ name }) => name),
    ];
    expect(wanted.filter((anchor) => !targets.has(anchor))).toEqual([]);
    expect(targets.get("MachineUpdateParams.machineId")).toBe(
      "/machines/updatemachine#machines/updatemachine/t=request&in=path&path=machineid",
    );
  });
});

test("tags and operations get names that fit into links, and keep their titles", async () => {
  const { document } = await prepare("second-endpoint");
  expect(document.tags).toEqual([
    { name: "shelves", "x-displayName": "Shelves", description: "Where books stand." },
    { name: "book-pages", "x-displayName": "Book pages", description: "What books are made of." },
  ]);
  expect(findNode(document, "/paths/~1shelves/get")).toMatchObject({
    tags: ["shelves"],
    operationId: "listshelves",
  });
});

test("every operation has a sample in each language, also without an example", async () => {
  const { document, options } = await prepare("second-endpoint");
  const samples = findNode(document, "/paths/~1shelves/get")?.["x-codeSamples"];
  expect(samples).toMatchObject([{ label: "cURL" }, { label: "TypeScript" }, { label: "Python" }]);
  expect(options).toMatchObject({
    codeSamples: {
      languages: [
        { lang: "curl", label: "cURL" },
        { lang: "typescript", label: "TypeScript" },
        { lang: "python", label: "Python" },
        { lang: "payload" },
      ],
    },
  });
});

test("a field states its rules, and then links to itself on the other pages", async () => {
  const { document } = await prepare("case-rules");
  const pause = describeNode(document, "/components/schemas/MachineBody/properties/pause");
  expect(pause).toBe(
    [
      "Can be set on a model only while its `state` is `running` or `idle` and it has `logs`.",
      "[Reference](index.html#MachineUpdateParams.pause) · [Explorer](explorer.html#MachineUpdateParams.pause)",
    ].join("\n\n"),
  );
  const answered = describeNode(document, "/components/schemas/Machine/properties/state");
  expect(answered).toBe("[Reference](index.html#Machine.state)");
  expect(findNode(document, "/components/schemas/MachineBody/properties/password")).toMatchObject({
    "x-badges": [{ name: "Secret" }],
  });
});

test("the model itself stays as it is", async () => {
  const api = await modelOf("case-rules");
  const before = structuredClone(api);
  await prepareApi(api);
  expect(api).toEqual(before);
});
