import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { compareRounds, findById, findMedianOf, formatTable, measureInTurns } from "./figures.js";
import { repository } from "./workspace.js";

/** How often a round checks: one check alone is shorter than the clock is exact. */
const repeats = 50_000;

/** Params of a training, all of which are valid. */
const params = {
  type: "flux.1-lora",
  name: "Paper Forest",
  parameters: {
    batchSize: 2,
    conceptPrompt: "paper",
    learningRate: 0.0001,
    maxTrainSteps: 1000,
    nbEpochs: 10,
    nbRepeats: 20,
    rank: 16,
    samplePrompts: ["a fox", "a bear"],
    sampleSourceImages: ["asset_1", "asset_2"],
  },
} as const;

/** Times the check of a training, and the validator that Ajv compiles from the same schema. */
export async function writeChecks(): Promise<string> {
  const { root } = await loadDocument(join(repository, "openapi/openapi.yaml"));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "spec:/document", components: root.components });
  const validate = ajv.compile({ $ref: "spec:/document#/components/schemas/ModelUpdateBody" });
  // Built only now.
  const { checkModelUpdate } = await import("@scenario-models/client/rules");
  const own: unknown = structuredClone(params);
  const checks = [
    { id: "ours", isValid: () => Reflect.apply(checkModelUpdate, undefined, [own]).length === 0 },
    { id: "Ajv, compiled", isValid: () => validate(own) },
  ];
  const rows = await measureInTurns(checks, 15, async ({ id, isValid }) => {
    const start = process.cpuUsage();
    for (let count = 0; count < repeats; count += 1) {
      if (!isValid()) throw new Error(`${id} refuses the params of the benchmark`);
    }
    return { microseconds: process.cpuUsage(start).user / repeats };
  });
  const base = findById(rows, "Ajv, compiled");
  const table = formatTable(rows, [
    ["", ({ id }) => id],
    ["time", (row) => `${findMedianOf(row, "microseconds").toFixed(2)} µs`],
    ["÷ Ajv", (row) => compareRounds(row, base, "microseconds")],
  ]);
  return `## Checks

${table}

- **time**: CPU time of one check of valid params of a training, in the same process in turns; the median of the rounds. Ajv compiles
  the schema of the body; it knows neither unknown fields nor what depends on the type of the model, which ours checks too.
`;
}
