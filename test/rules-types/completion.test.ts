import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { openEditor } from "../support/client-editor.js";
import { createProgram, listComplaints } from "../support/rules-types-compile.js";
import { coverages, forAll } from "../support/trainer-table.js";

const editor = openEditor();
const head =
  'import Scenario, { type ModelUpdateParamsFor } from "@scenario-models/client";\nconst client = new Scenario();\n';

describe("completion of the parameters", () => {
  const cases = Object.values(coverages).flatMap(({ documented, takes }) =>
    documented.map((type) => [type, [...takes, ...forAll].sort()] as const),
  );

  test.each(cases)("of %s, in a call", (type, fields) => {
    const code = `${head}client.models.update("m", { type: "${type}", parameters: { | } });`;
    expect(editor.completions(code).sort()).toEqual(fields);
  });

  test.each(cases)("of %s, behind satisfies", (type, fields) => {
    const code = `${head}({ parameters: { | } }) satisfies ModelUpdateParamsFor<"${type}">;`;
    expect(editor.completions(code).sort()).toEqual(fields);
  });
});

test("a field shows its own type", () => {
  const code = `${head}client.models.update("m", { type: "flux.1-lora", parameters: { ra|nk: 3 } });`;
  expect(editor.hover(code)).toBe("(property) rank?: number | undefined");
});

describe("every example of the API's description compiles", () => {
  const folder = new URL("../../openapi/examples/requests/", import.meta.url);
  const names = readdirSync(folder);
  const write = (name: string) => {
    const example: { value: unknown } = parse(readFileSync(new URL(name, folder), "utf8"));
    return `${head}void client.models.update("m", ${JSON.stringify(example.value)});\nexport type Unused = ModelUpdateParamsFor<"custom">;\n`;
  };
  const program = createProgram(
    Object.fromEntries(names.map((name) => [`${name}.ts`, write(name)])),
  );

  test.each(names)("%s", (name) => {
    expect(listComplaints(program, `${name}.ts`)).toEqual([]);
  });
});
