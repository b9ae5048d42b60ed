import { Source } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { traceSources } from "../../../generator/document/trace-bundle.js";

const files = {
  "/api/openapi.yaml": `paths:
  /a/{id}: { $ref: ./paths/a.yaml }
  /b: { get: { responses: { "200": { $ref: "#/components/responses/Ok" } } } }
components:
  responses:
    Ok: { description: Fine. }
`,
  "/api/paths/a.yaml": `get:
  parameters: [{ $ref: "../shared.yaml#/page~1size" }]
  schema: { $ref: ../Box.yaml, description: Here. }
`,
  "/api/shared.yaml": "page/size: { name: size }\n",
  "/api/Box.yaml": "properties:\n  lid: { $ref: ./Box.yaml }\n  size: { maximum: 3 }\n",
};

const bundled = {
  paths: {
    "/a/{id}": {
      get: {
        parameters: [{ $ref: "#/components/parameters/size" }],
        schema: { $ref: "#/components/schemas/Box", description: "Here." },
      },
    },
    "/b": { get: { responses: { "200": { $ref: "#/components/responses/Ok" } } } },
  },
  components: {
    responses: { Ok: { description: "Fine." } },
    parameters: { size: { name: "size" } },
    schemas: { Box: { properties: { lid: { $ref: "#/components/schemas/Box" }, size: {} } } },
  },
};

const sources = new Map(
  Object.entries(files).map(([path, body]) => [path, new Source(path, body)]),
);
const trace = traceSources(bundled, "/api/openapi.yaml", sources);

describe("a pointer into the bundle leads back to", () => {
  it.each([
    { given: "", file: "openapi.yaml", pointer: "" },
    { given: "#/paths", file: "openapi.yaml", pointer: "/paths" },
    { given: "/paths/~1a~1{id}", file: "paths/a.yaml", pointer: "" },
    { given: "/paths/~1a~1{id}/get", file: "paths/a.yaml", pointer: "/get" },
    {
      given: "/paths/~1a~1{id}/get/schema/description",
      file: "paths/a.yaml",
      pointer: "/get/schema/description",
    },
    { given: "/components/parameters/size", file: "shared.yaml", pointer: "/page~1size" },
    { given: "/components/parameters/size/name", file: "shared.yaml", pointer: "/page~1size/name" },
    { given: "/components/schemas/Box", file: "Box.yaml", pointer: "" },
    {
      given: "/components/schemas/Box/properties/size/maximum",
      file: "Box.yaml",
      pointer: "/properties/size/maximum",
    },
    {
      given: "/components/responses/Ok/description",
      file: "openapi.yaml",
      pointer: "/components/responses/Ok/description",
    },
    {
      given: "/components/schemas/Box/properties/no/such/place",
      file: "Box.yaml",
      pointer: "/properties",
    },
    { given: "/nowhere", file: "openapi.yaml", pointer: "" },
  ])("$file$pointer from $given", ({ given, file, pointer }) => {
    expect(trace(given)).toEqual({ file: `/api/${file}`, pointer });
  });
});
