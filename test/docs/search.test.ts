import { expect, it } from "vitest";
import { findEntries } from "../../packages/docs/src/reference/search.js";

const entries = [
  {
    name: "batchSize",
    owner: "TrainingParameters",
    text: "A bigger batch raises the learning rate.",
  },
  { name: "learningRateUnet", owner: "TrainingParameters", text: "" },
  { name: "learningRate", owner: "TrainingParameters", text: "" },
  { name: "flux.1-lora", owner: "ModelType", text: "LoRA trained on FLUX.1." },
  { name: "Errors and retries", owner: "", text: "" },
];
const find = (query: string) => findEntries(entries, query).map(({ name }) => name);

it.each([
  ["learningrate", ["learningRate", "learningRateUnet"]],
  ["learning rate", ["learningRate", "learningRateUnet", "batchSize"]],
  ["Learning-Rate ", ["learningRate", "learningRateUnet"]],
  ["rate u", ["learningRateUnet"]],
  ["flux1 lora", ["flux.1-lora"]],
  ["modeltype", ["flux.1-lora"]],
  ["errors", ["Errors and retries"]],
  ["nothing", []],
  ["  ", []],
  ["-", ["flux.1-lora"]],
])("%j finds names first, however they are written", (query, names) => {
  expect(find(query)).toEqual(names);
});
