import { describe, expect, it } from "vitest";
import { generateCase } from "../support/generator-cases.js";
import { runCodegen } from "../support/generator-cli.js";
import { findFaults, findWarnings, spoilDocument } from "../support/generator-faults.js";
import { readTree, useTempDirs, writeTree } from "../support/generator-files.js";
import { faultCases, warningCases } from "./fault-cases.js";

const makeDir = useTempDirs();

describe("a fault is told with its place in the source file", () => {
  it("but a sound document has none", async () => {
    const root = makeDir();
    await spoilDocument(root, []);
    expect(await findFaults(root)).toEqual([]);
  });

  it("and a root file that is not there is named", async () => {
    expect(await findFaults(makeDir())).toEqual([
      [
        "openapi.yaml:1:1 ",
        "The OpenAPI document cannot be read: ENOENT: no such file or directory 'openapi.yaml'",
        "Pass the path of the root document with --spec.",
      ],
    ]);
  });

  it.each(faultCases)("$given", async ({ edits, want }) => {
    const root = makeDir();
    await spoilDocument(root, edits);
    expect(await findFaults(root)).toEqual(want);
  });
});

const invalid = [
  { file: "components/schemas/GearBody.yaml", from: "maxLength: 8", to: 'maxLength: "x"' },
  { file: "components/schemas/Tuning.yaml", from: "[lathe]", to: "[laithe]" },
  { file: "paths/gear.yaml", from: "parameters.yaml#/view", to: "parameters.yaml#/veiw" },
];

describe("what is not as the document says is told as a warning", () => {
  it.each(warningCases)("$given", async ({ edits, want }) => {
    const root = makeDir();
    await spoilDocument(root, edits);
    expect(await findWarnings(root)).toEqual(want);
  });
});

describe("several faults at once are all told", () => {
  it.each([
    {
      given: "of a document that is not valid",
      edits: invalid,
      want: [
        "paths/gear.yaml:6:7 #/put/parameters/1",
        "components/schemas/GearBody.yaml:5:16 #/properties/name/maxLength",
        "components/schemas/Tuning.yaml:6:18 #/properties/speed/x-available-for/trainers/0",
      ],
    },
  ])("$given", async ({ edits, want }) => {
    const root = makeDir();
    await spoilDocument(root, edits);
    const places = (await findFaults(root)).map(([place]) => place);
    expect(places).toEqual(want);
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
  it("tells faults with hint, pointer and the lines around, and leaves the output alone", async () => {
    const root = makeDir();
    await writeTree(root, await generateCase("enum-texts"));
    await spoilDocument(root, invalid);
    const before = await readTree(root);
    const args = ["--spec", "openapi.yaml", "--out", "."];
    const { code, stdout, stderr } = await runCodegen(args, { cwd: root });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(await readTree(root)).toEqual(before);
    expect(stderr.replace(/ +$/gm, "").slice(0, shown.length)).toBe(shown);
    expect(stderr.match(/^\S+:\d+:\d+ {2}error {2}\S.*$/gm)).toHaveLength(3);
    expect(stderr).not.toContain(root);
    expect(stderr).not.toMatch(/^\s+at .*(?:\(|:\d+:\d+)/m);
  });
});
