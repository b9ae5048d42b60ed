import { modelStatusValues, modelTypeValues } from "@scenario-models/client";
import { checkModelUpdate } from "@scenario-models/client/rules";
import { createModel, type ModelOf } from "@scenario-models/mock";
import { beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { type CheckResponse, readResponseCheck } from "../support/mock-responses.js";

let checkResponse: CheckResponse;

beforeAll(async () => {
  checkResponse = await readResponseCheck();
});

const seeds = [1, 2, 3, 42, 2 ** 31, -7];

describe("a model that is made up", () => {
  it.each(modelTypeValues)("of type %s goes with the description, in every status", (type) => {
    for (const status of modelStatusValues) {
      for (const seed of seeds) {
        const model = createModel({ type, status }, { seed });
        expect(checkResponse(200, { model })).toEqual([]);
        expect(model).toMatchObject({ type, status });
        // What it was trained with could be set as it is.
        const { parameters, concepts } = model;
        expect(checkModelUpdate({ parameters, concepts }, { model })).toEqual([]);
      }
    }
  });

  it("is the same for the same seed, and another for another", () => {
    const models = seeds.map((seed) => createModel({}, { seed }));
    expect(seeds.map((seed) => createModel({}, { seed }))).toEqual(models);
    expect(new Set(models.map(({ id }) => id)).size).toBe(seeds.length);
    expect(createModel()).toEqual(models[0]);
  });

  it("has what is asked for", () => {
    const model = createModel({ type: "sd-xl-lora", name: "Mine", tags: ["a"], custom: true });
    expect(model).toMatchObject({ name: "Mine", tags: ["a"], custom: true });
    expectTypeOf(model).toEqualTypeOf<ModelOf<"sd-xl-lora">>();
    expectTypeOf(createModel().type).toEqualTypeOf<"flux.1-lora">();
    // @ts-expect-error No such type.
    createModel({ type: "sd-xl-loraa" });
  });

  it("has epochs where its trainer makes them, and only when it is trained", () => {
    const count = (type: "flux.1-lora" | "sd-xl-lora", status: "new" | "trained") =>
      createModel({ type, status }).epochs?.length ?? 0;
    expect([count("flux.1-lora", "trained"), count("flux.1-lora", "new")]).toEqual([2, 0]);
    expect(count("sd-xl-lora", "trained")).toBe(0);
  });

  it("differs in its settings from seed to seed, within the limits of its trainer", () => {
    const ranks = Array.from(
      { length: 60 },
      (_, seed) => createModel({}, { seed }).parameters?.rank,
    );
    expect(new Set(ranks).size).toBeGreaterThan(3);
    for (const rank of ranks) {
      expect(rank).toBeGreaterThanOrEqual(2);
      expect(rank).toBeLessThanOrEqual(64);
    }
  });
});
