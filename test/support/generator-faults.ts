import { join, relative, sep } from "node:path";
import { expect } from "vitest";
import { buildModel } from "../../generator/api-model/build-api-model.js";
import { type Diagnostic, SpecError } from "../../generator/diagnostics.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { editFile, type Tree, writeTree } from "./generator-files.js";

/** A sound document in several files, in which each test spoils a place or two. */
const soundDocument: Tree = {
  "openapi.yaml": `openapi: 3.1.0
info: { title: Gear shop, version: 1.0.0 }
x-trainers:
  requestType: GearBody.kind
  modelType: Gear.kind
  governs: Tuning
  list:
    - { id: lathe, title: Lathe, documented: [cog], inferred: [] }
servers: [{ url: https://gears.example }]
security: [{ login: [] }]
tags: [{ name: Gears }]
paths:
  /gears/{gearId}:
    $ref: ./paths/gear.yaml
components:
  securitySchemes:
    login: { $ref: ./components/login.yaml }
`,
  "paths/gear.yaml": `put:
  operationId: updateGear
  tags: [Gears]
  parameters:
    - $ref: ../components/parameters.yaml#/gearId
    - $ref: ../components/parameters.yaml#/view
  requestBody:
    required: true
    content:
      application/json:
        schema:
          $ref: ../components/schemas/GearBody.yaml
  responses:
    "200":
      description: The gear.
      content:
        application/json:
          schema:
            $ref: ../components/schemas/Gear.yaml
`,
  "components/parameters.yaml": `gearId:
  name: gearId
  in: path
  required: true
  schema: { type: string }
view:
  name: view
  in: query
  schema: { type: string }
`,
  "components/schemas/GearBody.yaml": `type: object
properties:
  name:
    type: string
    maxLength: 8
  kind:
    $ref: ./GearKind.yaml
  tuning:
    $ref: ./Tuning.yaml
`,
  "components/schemas/Gear.yaml": `type: object
properties:
  kind:
    $ref: ./GearKind.yaml
`,
  "components/schemas/GearKind.yaml": `type: string
enum: [cog, nut]
`,
  "components/schemas/Tuning.yaml": `type: object
properties:
  speed:
    type: number
    x-available-for:
      trainers: [lathe]
`,
  "components/login.yaml": `type: http
scheme: basic
`,
};

export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A fault as a reader sees it: `file:line:column pointer`, what is wrong, what to do. */
export type SeenFault = readonly [place: string, message: string, hint: string];

export async function spoilDocument(root: string, edits: readonly Edit[]): Promise<void> {
  await writeTree(root, soundDocument);
  for (const { file, from, to } of edits) await editFile(join(root, file), from, to);
}

/** The warnings of the document below a folder, which can be used. */
export async function findWarnings(root: string): Promise<readonly SeenFault[]> {
  const document = await loadDocument(join(root, "openapi.yaml"));
  const found: Diagnostic[] = [...document.faults];
  buildModel(document, "openapi.yaml", (warning) => found.push(warning));
  expect(found.every(({ severity }) => severity === "warning")).toBe(true);
  return found.map((warning) => show(root, warning));
}

function show(root: string, { position, pointer, message, hint }: Diagnostic): SeenFault {
  const shown = `${relative(process.cwd(), root).split(sep).join("/")}/`;
  const at = position && `${position.file}:${position.line}:${position.column}`;
  return [`${at?.replace(shown, "")} ${pointer}`, message.replace(shown, ""), hint];
}

/** The faults of the document below a folder, in the order in which they are told. */
export async function findFaults(root: string): Promise<readonly SeenFault[]> {
  const spec = join(root, "openapi.yaml");
  try {
    buildModel(await loadDocument(spec), "openapi.yaml");
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.diagnostics.map((fault) => show(root, fault));
  }
}
