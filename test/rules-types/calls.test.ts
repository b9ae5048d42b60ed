import { describe, expect, test } from "vitest";
import { createProgram, listComplaints } from "../support/rules-types-compile.js";
import { right, wrong } from "./calls.js";

const head = `import Scenario, { type Model, type ModelType, type ModelUpdateParams, type ModelUpdateParamsFor, type TrainingParameters, unlisted } from "@scenario-models/client";
const client = new Scenario();
declare const model: Model;
declare const anyType: ModelType;
declare const oneOfTwo: "flux.1-lora" | "sd-xl-lora";
declare const widened: string;
declare const parameters: TrainingParameters;
declare const params: ModelUpdateParams;
const forFlux = { type: "flux.1-lora", parameters: { rank: 16, batchSize: 2 }, epoch: "1" } satisfies ModelUpdateParamsFor<"flux.1-lora">;
void [model, anyType, oneOfTwo, widened, parameters, params, forFlux, unlisted];
`;
const call = (rest: string) => `${head}await client.models.update("m", ${rest};\n`;

/** Statements of their own: what `satisfies`, wrappers and the types by name are for. */
const statements: Readonly<Record<string, readonly [text: string, complaint: string | undefined]>> =
  {
    satisfies: [
      `({ parameters: { rank: 16 } }) satisfies ModelUpdateParamsFor<"flux.1-lora">;`,
      undefined,
    ],
    "satisfies, refused": [
      `({ parameters: { seed: 1 } }) satisfies ModelUpdateParamsFor<"flux.1-lora">;`,
      "seed",
    ],
    "satisfies, an epoch": [`({ epoch: "1" }) satisfies ModelUpdateParamsFor<"custom">;`, "epoch"],
    "satisfies, misspelt": [`({ nmae: "1" }) satisfies ModelUpdateParamsFor<"custom">;`, "nmae"],
    "a generic wrapper": [
      `export const wrap = (input: ModelUpdateParams) => client.models.update<ModelType>("m", input);`,
      undefined,
    ],
  };

const files = {
  ...Object.fromEntries(
    Object.entries(right).map(([name, rest]) => [`right-${name}.ts`, call(rest)]),
  ),
  ...Object.fromEntries(wrong.map(([rest], index) => [`wrong-${index}.ts`, call(rest)])),
  ...Object.fromEntries(
    Object.entries(statements).map(([name, [text]]) => [
      `statement-${name}.ts`,
      `${head}${text}\n`,
    ]),
  ),
};
const program = createProgram(files);

describe("compiles", () => {
  test("at least thirty calls", () => {
    expect(Object.keys(right).length).toBeGreaterThanOrEqual(30);
  });

  test.each(Object.keys(right))("%s", (name) => {
    expect(listComplaints(program, `right-${name}.ts`)).toEqual([]);
  });
});

describe("does not compile", () => {
  test("at least thirty-three calls", () => {
    expect(wrong.length).toBeGreaterThanOrEqual(33);
  });

  test.each(wrong.map((row, index) => [index, ...row] as const))(
    "%i: %s",
    (index, _, at, message) => {
      const complaints = listComplaints(program, `wrong-${index}.ts`);
      expect(complaints).toHaveLength(1);
      expect(complaints[0]?.at).toBe(at);
      expect(complaints[0]?.message).toContain(message);
    },
  );
});

test.each(Object.entries(statements))("statement: %s", (name, [, at]) => {
  const complaints = listComplaints(program, `statement-${name}.ts`);
  expect(complaints.map((complaint) => complaint.at)).toEqual(at === undefined ? [] : [at]);
});
