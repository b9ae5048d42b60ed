import { modelTypeValues } from "@scenario-models/enums";
import { beforeAll, describe, expect, it } from "vitest";
import { type Editor, exportsOf, openEditor } from "../support/client-editor.js";

const head = `import Scenario, { type ModelUpdateResponse } from "@scenario-models/client";
declare const client: Scenario;
const { model } = await client.models.update("model_1");
`;

let editor: Editor;

beforeAll(() => {
  editor = openEditor();
});

describe("hovering", () => {
  it("shows names, not what they stand for", () => {
    const hover = (code: string) => editor.hover(head + code);
    expect(hover("mod|el;")).toBe("const model: Model");
    expect(hover('type Ans|wer = ModelUpdateResponse["model"];')).toBe("type Answer = Model");
    expect(hover("model.param|eters;")).toBe(
      "(property) Model.parameters?: TrainingParameters | undefined",
    );
    expect(hover("const to|ld = model.concepts;")).toBe("const told: ModelConcept[] | undefined");
    const update = hover('client.models.upd|ate("model_1", { name: "n" });');
    expect(update).toMatch(/^\(method\) Models\.update</);
    expect(update).toMatch(
      /\(modelId: string, params\?: ModelUpdateParams \| undefined, options\?: ModelRequestOptions<Model>\): APIPromise<ModelUpdateResponse, ModelUpdateFailures>$/,
    );
  });
});

describe("completion", () => {
  it("offers exactly the listed values", () => {
    const code = `${head}client.models.update("model_1", { type: "|" });`;
    expect(editor.completions(code).sort()).toEqual([...modelTypeValues].sort());
  });

  it("offers the fields of the body and of the query", () => {
    const names = editor.completions(`${head}client.models.update("model_1", { | });`);
    expect(names).toContain("originalAssets");
    expect(names).toContain("shortDescription");
    expect(names).not.toContain("learningRate");
  });

  it("offers the headers that the description lists", () => {
    const code = `import type { TypedResponse } from "@scenario-models/client";
declare const response: TypedResponse<{ "X-Left": string; "Next-Page": string | null }>;
response.headers.get("|");`;
    expect(editor.completions(code)).toEqual(["X-Left", "Next-Page", "x-left", "next-page"]);
  });
});

describe("a mistake", () => {
  it.each([
    ['{ shortDescripton: "x" }', "to write 'shortDescription'"],
    ['{ type: "flux.1-lorra" }', `'"flux.1-lora"'`],
    ["{ parameters: { learnigRate: 1 } }", "to write 'learningRate'"],
    ['{ concepts: [{ modelId: "m", scal: 1 }] }', "to write 'scale'"],
  ])("gets a suggestion: %s", (params, suggestion) => {
    const code = `${head}client.models.update("model_1", ${params});`;
    expect(editor.problems(code).join("\n")).toContain(`Did you mean ${suggestion}?`);
  });

  it("is all that gets one", () => {
    const code = `${head}client.models.update("model_1", { name: "x" });`;
    expect(editor.problems(`${code}\nexport { model, type ModelUpdateResponse };`)).toEqual([]);
  });
});

describe("the schemas' index", () => {
  it("exports every schema of the wire that is no enum, the other form of one in params, and nothing else", () => {
    const wire = editor
      .completions(
        `import type { components } from "@scenario-models/client/wire";\n` +
          `type Schema = components["schemas"]["|"];`,
      )
      .sort();
    expect(wire.length).toBeGreaterThan(0);
    const enums = new Set(exportsOf("packages/enums/src/index.ts"));
    const schemas = exportsOf("packages/client/src/generated/schemas/index.ts").sort();
    const expected = [...wire.filter((name) => !enums.has(name)), "TrainingParametersInput"];
    expect(schemas).toEqual(expected.sort());
  });
});
