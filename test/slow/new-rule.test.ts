import { describe, expect, test } from "vitest";
import { useTempDirs } from "../support/generator-files.js";
import { compileCall, generateEdited, readRow, runCheck } from "../support/rules-types-edit.js";

const makeDir = useTempDirs();

/** Everything that says the rule, after one edit of the YAML. */
async function showEffects(from: string, to: string, settings: object) {
  const root = makeDir();
  const [field = ""] = Object.keys(settings);
  const fields = await generateEdited(root, from, to);
  return {
    complaints: await compileCall({ root, settings }),
    issues: await runCheck({ root, settings }),
    row: await readRow(root, field),
    page: fields[field],
  };
}

describe.concurrent("a field becomes available for some trainers only", () => {
  const plain = "        oil: { type: boolean, x-available-for: { context: wet shops } }";
  const show = (line: string) => showEffects(plain, line, { oil: true });
  const withRule = (more = "") =>
    `        oil: { type: boolean, x-available-for: { cases: [lathe]${more} } }`;
  const message = 'oil is only available for Lathe work (type "cog" or "axle"), not for "plate"';

  test("before, the call is right", async () => {
    expect(await show(plain)).toEqual({
      complaints: [],
      issues: [],
      row: "| [`oil`](#Settings.oil) | yes | yes |",
      page: expect.objectContaining({ description: "Only available for wet shops." }),
    });
  });

  test("types, check, matrix and page follow", async () => {
    expect(await show(withRule())).toEqual({
      complaints: [
        `"oil": Type 'boolean' is not assignable to type 'Unavailable<${JSON.stringify(message)}>'.`,
      ],
      issues: [`error available-for:Settings.oil: ${message}`],
      row: "| [`oil`](#Settings.oil) | yes | – |",
      page: expect.objectContaining({
        description: "Only available for Lathe work.",
        "x-badges": [{ name: "Lathe" }],
      }),
    });
  });

  test("as a warning, it compiles", async () => {
    expect(await show(withRule(", severity: warning"))).toMatchObject({
      complaints: [],
      issues: [`warning available-for:Settings.oil: ${message}`],
      row: "| [`oil`](#Settings.oil) | yes | – |",
    });
  });

  test("under another id, it is called so", async () => {
    expect(await show(withRule(", id: no-oil"))).toMatchObject({
      complaints: [expect.stringContaining("Unavailable<")],
      issues: [`error no-oil: ${message}`],
    });
  });

  test("inferred, it compiles, warns, and is marked wherever it is read", async () => {
    expect(await show(withRule(", basis: inferred"))).toEqual({
      complaints: [],
      issues: [`warning available-for:Settings.oil: ${message}`],
      row: "| [`oil`](#Settings.oil) | yes | – (inferred) |",
      page: expect.objectContaining({
        description: "Probably only available for Lathe work.",
        "x-badges": [{ name: "Lathe (inferred)" }],
      }),
    });
  });

  test("off, it is only read", async () => {
    expect(await show(withRule(", severity: off"))).toMatchObject({
      complaints: [],
      issues: [],
      page: { description: "Only available for Lathe work." },
    });
  });
});

describe.concurrent("a trainer gets a limit of its own", () => {
  const write = (cases: string) =>
    `        low: { type: number, minimum: 0, x-limits: [${cases}] }`;
  const plain = write("{ cases: [lathe, press], maximum: 10 }");
  const show = (line: string) => showEffects(plain, line, { low: 7 });
  const withRule = (more = "") =>
    write(`{ cases: [lathe], maximum: 10 }, { cases: [press], maximum: 5${more} }`);
  const cells = (most: number) => `| [\`low\`](#Settings.low) | from 0 to 10 | from 0 to ${most} |`;
  const issue =
    'limits:Settings.low:press: low must be at most 5 for Big press work (type "plate")';
  const sentence = "For Big press work: at most 5.";

  test("before, the call is right", async () => {
    expect(await show(plain)).toMatchObject({
      complaints: [],
      issues: [],
      row: cells(10),
      page: { description: expect.not.stringContaining(sentence) },
    });
  });

  test.each([
    ["check, matrix and page follow", "", [`error ${issue}`]],
    ["as a warning", ", severity: warning", [`warning ${issue}`]],
    ["inferred", ", basis: inferred", [`warning ${issue}`]],
    ["off", ", severity: off", []],
  ])("%s; no limit is a matter of types", async (_, more, issues) => {
    expect(await show(withRule(more))).toMatchObject({
      complaints: [],
      issues,
      row: cells(5),
      page: { description: expect.stringContaining(sentence) },
    });
  });
});
