import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { loadDocument } from "../../../generator/document/load-document.js";
import { measureInTurns } from "../figures.js";
import { repository } from "../workspace.js";

/** Microseconds of CPU time per check, one for each round. */
export interface CheckTimes {
  readonly ours: readonly number[];
  readonly ajv: readonly number[];
}

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
export async function measureChecks(): Promise<CheckTimes> {
  const { root } = await loadDocument(join(repository, "openapi/openapi.yaml"));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "spec:/document", components: root.components });
  const validate = ajv.compile({ $ref: "spec:/document#/components/schemas/ModelUpdateBody" });
  // Built only now.
  const { checkModelUpdate } = await import("@scenario-models/client/rules");
  const own: unknown = structuredClone(params);
  const checks = [
    { id: "ours", isValid: () => Reflect.apply(checkModelUpdate, undefined, [own]).length === 0 },
    { id: "ajv", isValid: () => validate(own) },
  ];
  const times = await measureInTurns(checks, 15, async ({ id, isValid }) => {
    const start = process.cpuUsage();
    for (let count = 0; count < repeats; count += 1) {
      if (!isValid()) throw new Error(`${id} refuses the params of the benchmark`);
    }
    return process.cpuUsage(start).user / repeats;
  });
  return { ours: times.get("ours") ?? [], ajv: times.get("ajv") ?? [] };
}
