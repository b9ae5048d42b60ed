import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { openEditor } from "../support/client-editor.js";
import { createProgram, listComplaintsOf } from "../support/compile.js";
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

test("the fields that a type takes are offered behind satisfies", () => {
  const offered = (type: string) =>
    editor.completions(`${head}({ | }) satisfies ModelUpdateParamsFor<"${type}">;`);
  expect(offered("flux.1-lora")).toContain("epoch");
  expect(offered("custom")).not.toContain("epoch");
  expect(offered("custom")).toContain("shortDescription");
});

describe("hovering over a field shows its own type and its documentation", () => {
  test.each([
    ["without a type", 'client.models.update("m", { parameters: { ra|nk: 3 } });'],
    [
      "with a type",
      'client.models.update("m", { type: "flux.1-lora", parameters: { ra|nk: 3 } });',
    ],
    [
      "behind satisfies",
      '({ parameters: { ra|nk: 3 } }) satisfies ModelUpdateParamsFor<"flux.1-lora">;',
    ],
    [
      "beside a field that is not available",
      'client.models.update("m", { type: "flux.1-lora", parameters: { seed: 1, ra|nk: 3 } });',
    ],
  ])("%s", (_, code) => {
    const hover = editor.hover(head + code).replace("TrainingParametersInput.", "");
    expect(hover).toBe("(property) rank?: number | undefined");
    const documentation = editor.documentation(head + code);
    expect(documentation).toContain("Size of the matrices that the LoRA adds to the model.");
    expect(documentation).toContain("For Flux LoRA training: at most 64.");
  });

  test.each([
    ['{ type: "flux.1-lora", short|Description: "x" }', "At most 256 characters."],
    ['{ type: "flux.1-lora", par|ameters: {} }', "How the model is to be trained."],
    ['{ type: "flux.1-lora", ep|och: "1" }', "The training epoch that the model uses."],
    [
      '{ ty|pe: "flux.1-lora" }',
      "The type of the model, which names its base model and its training.",
    ],
  ])("of the params: %s", (params, text) => {
    const code = `${head}client.models.update("m", ${params});`;
    expect(editor.documentation(code)).toContain(text);
  });
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
    expect(listComplaintsOf(program, `${name}.ts`)).toEqual([]);
  });
});
