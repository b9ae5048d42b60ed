import { cp } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import { type Diagnostic, SpecError } from "../../generator/diagnostics.js";
import { loadDocument } from "../../generator/document/load-document.js";
import type { Edit, Shown } from "../fixtures/diagnostics/case.js";
import { errorCases, warningCases } from "../fixtures/diagnostics/cases.js";
import { silent } from "../fixtures/diagnostics/tolerated-cases.js";
import { generateCase } from "../support/generator-cases.js";
import { runCodegen } from "../support/generator-cli.js";
import {
  editFile,
  readTree,
  repository,
  useTempDirs,
  writeTree,
} from "../support/generator-files.js";

const makeDir = useTempDirs();

/** Copies a valid document in several files, and edits it. */
async function copyEdited(root: string, edits: readonly Edit[]): Promise<void> {
  await cp(join(repository, "test/fixtures/diagnostics/document"), root, { recursive: true });
  for (const { file, from, to } of edits) editFile(join(root, file), from, to);
}

/** What is reported of the document below a folder, in this order; errors where there are any, or else warnings. */
async function diagnose(root: string, strict: boolean): Promise<Diagnostic[]> {
  try {
    const document = await loadDocument(join(root, "openapi.yaml"), { strict });
    const found: Diagnostic[] = [...document.problems];
    buildApiModel(document, "openapi.yaml", (warning) => found.push(warning));
    return found;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return [...error.diagnostics];
  }
}

/** All that is reported, which must be of the one severity. */
async function list(severity: Diagnostic["severity"], root: string): Promise<readonly Shown[]> {
  const found = await diagnose(root, severity === "error");
  const below = `${relative(process.cwd(), root).split(sep).join("/")}/`;
  expect(found.filter((diagnostic) => diagnostic.severity !== severity)).toEqual([]);
  return found.map(({ position, pointer, message, hint }) => {
    const at = position && `${position.file}:${position.line}:${position.column}`;
    return [`${at?.replace(below, "")} ${pointer}`, message.replace(below, ""), hint];
  });
}

describe("an error has its location in the source file", () => {
  it("but a valid document has none", async () => {
    const root = makeDir();
    await copyEdited(root, []);
    expect(await list("error", root)).toEqual([]);
  });

  it("and a root file that does not exist is named", async () => {
    expect(await list("error", makeDir())).toEqual([
      [
        "openapi.yaml:1:1 ",
        "The OpenAPI document cannot be read: ENOENT: no such file or directory 'openapi.yaml'",
        "Pass the path of the root document with --spec.",
      ],
    ]);
  });

  it.each(errorCases)("$given", async ({ edits, want }) => {
    const root = makeDir();
    await copyEdited(root, edits);
    expect(await list("error", root)).toEqual(want);
  });
});

describe("what is valid or loses nothing is not reported", () => {
  it.each(silent)("$given", async (edit) => {
    const root = makeDir();
    await copyEdited(root, [edit]);
    expect(await list("warning", root)).toEqual([]);
  });
});

const invalid = [
  { file: "components/schemas/GearBody.yaml", from: "maxLength: 8", to: 'maxLength: "x"' },
  { file: "components/schemas/Tuning.yaml", from: "[lathe]", to: "[laithe]" },
  { file: "paths/gear.yaml", from: "parameters.yaml#/view", to: "parameters.yaml#/veiw" },
];

describe("what comes out differently than the document says is a warning", () => {
  it.each(warningCases)("$given", async ({ edits, want }) => {
    const root = makeDir();
    await copyEdited(root, edits);
    expect(await list("warning", root)).toEqual(want);
  });
});

describe("several errors are all reported", () => {
  it.each([
    {
      given: "of a document that is not valid",
      edits: invalid,
      want: [
        "paths/gear.yaml:6:7 #/put/parameters/1",
        "components/schemas/GearBody.yaml:5:16 #/properties/name/maxLength",
        "components/schemas/Tuning.yaml:6:15 #/properties/speed/x-available-for/cases/0",
      ],
    },
  ])("$given", async ({ edits, want }) => {
    const root = makeDir();
    await copyEdited(root, edits);
    const locations = (await list("error", root)).map(([location]) => location);
    expect(locations).toEqual(want);
  });
});

/** How the command line shows the first of them. */
const shown = `paths/gear.yaml:6:7  error  Can't resolve $ref
  Correct the $ref, or create what it points to.
  at #/put/parameters/1
4 | parameters:
5 |   - $ref: ../components/parameters.yaml#/gearId
6 |   - $ref: ../components/parameters.yaml#/veiw
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
7 | requestBody:
8 |   required: true

`;

describe("the command line", () => {
  it("prints errors with hint, pointer and the lines around, and leaves the output alone", async () => {
    const root = makeDir();
    writeTree(root, await generateCase("enum-texts"));
    await copyEdited(root, invalid);
    const before = readTree(root);
    const args = ["--spec", "openapi.yaml", "--out", ".", "--strict"];
    const { code, stdout, stderr } = await runCodegen(args, { cwd: root });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(readTree(root)).toEqual(before);
    expect(stderr.replace(/ +$/gm, "").slice(0, shown.length)).toBe(shown);
    expect(stderr.match(/^\S+:\d+:\d+ {2}error {2}\S.*$/gm)).toHaveLength(3);
    expect(stderr).not.toContain(root);
    expect(stderr).not.toMatch(/^\s+at .*(?:\(|:\d+:\d+)/m);
  });
});
