import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { compareRounds, findById, findMedianOf, formatTable, measureInTurns } from "./figures.js";
import { readExample, repository } from "./workspace.js";

/** The number of checks in a round; a single one takes less time than the clock can resolve. */
const repeats = 50_000;

/** Times the check of training parameters, and the validator that Ajv compiles from the same schema. */
export async function writeChecks(): Promise<string> {
  const { root } = await loadDocument(join(repository, "openapi/openapi.yaml"));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const { components } = root;
  const validate = ajv.compile({ components, $ref: "#/components/schemas/ModelUpdateBody" });
  // The packages were built only now.
  const { checkModelUpdate } = await import("@scenario-models/client/rules");
  const params: unknown = await readExample("requests/flux-lora-training.yaml");
  const checks = [
    {
      id: "ours",
      isValid: () => Reflect.apply(checkModelUpdate, undefined, [params]).length === 0,
    },
    { id: "Ajv, compiled", isValid: () => validate(params) },
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
