import { type Model, modelStatusValues } from "@scenario-models/client";
import { createModel } from "./create-model.js";
import { cases } from "./generated/cases.js";
import { modelUpdateResponses } from "./generated/examples.js";

/** The models of the API's examples, and more models so that there is one for each case and each status. */
export function makeDefaultModels(): Model[] {
  const models = Object.values(modelUpdateResponses).map(({ model }) => model);
  for (const { types } of cases) {
    const [type] = types;
    const isThere = models.some((model) => types.some((one) => one === model.type));
    if (type !== undefined && !isThere) models.push(createModel({ type }, { seed: models.length }));
  }
  for (const status of modelStatusValues) {
    if (models.some((model) => model.status === status)) continue;
    models.push(createModel({ status }, { seed: models.length }));
  }
  return models;
}
