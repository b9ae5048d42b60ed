import { describe, expect, test } from "vitest";
import { model } from "../support/client-calls.js";
import { type Case, checkAnything, summarise } from "../support/rules-calls.js";

const prompts = (samplePrompts: unknown, sampleSourceImages: unknown) => ({
  parameters: { samplePrompts, sampleSourceImages },
});
const steps = (validationFrequency: unknown, maxTrainSteps: unknown) => ({
  parameters: { validationFrequency, maxTrainSteps },
});
const length =
  "error same-length:TrainingParameters.sampleSourceImages /parameters/sampleSourceImages";
const greater =
  "error not-greater-than:TrainingParameters.validationFrequency /parameters/validationFrequency";
const needed = "error required-for:ModelUpdateParams.concepts /concepts";
const compositions = ["flux.1-composition", "sd-1_5-composition", "sd-xl-composition"];
const concepts = [{ modelId: "m", scale: 1 }];

describe("relations", () => {
  test.each<Case>([
    ["lists that pair up", prompts(["a"], ["b"]), []],
    ["fewer images", prompts(["a"], []), [length]],
    ["more images", prompts(["a"], ["b", "c"]), [length]],
    ["prompts alone", prompts(["a"], undefined), []],
    ["images alone", prompts(undefined, ["b"]), []],
    ["no lists", prompts("a", []), ["error type /parameters/samplePrompts"]],
    ["a number at its bound", steps(5, 5), []],
    ["a number above it", steps(6, 5), [greater]],
    ["a number without bound", steps(6, undefined), []],
    ["no numbers", steps("6", 5), ["error type /parameters/validationFrequency"]],
    ...compositions.flatMap((type): Case[] => [
      [`${type} of nothing`, { type }, [needed]],
      [`${type} of an empty list`, { type, concepts: [] }, [needed]],
      [type, { type, concepts }, []],
    ]),
    ["no composition", { type: "custom" }, []],
    ["no type", { concepts: [] }, []],
  ])("%s", (_, params, want) => {
    expect(summarise(checkAnything(params))).toEqual(want);
  });
});

const state = "error requires-state:ModelUpdateParams.epoch /epoch";
const typeState = "error requires-state:ModelUpdateParams.type /type";
const trained = { ...model, status: "trained" };
const epochs = [{ epoch: "1" }];
const statuses = ["copying", "failed", "trained", "training", "training-canceled"];

describe("what is known of the model", () => {
  test.each<readonly [string, unknown, unknown, readonly string[]]>([
    ...compositions.flatMap((type) => {
      const whole = { ...model, type };
      return [
        [`${type}, as read, without concepts`, {}, whole, [needed]],
        [`${type}, as read, and concepts`, { concepts }, whole, []],
        [`${type}, as read, with concepts`, {}, { ...whole, concepts }, []],
        [`${type}, of which nothing else is known`, {}, { type }, []],
      ] as const;
    }),
    ["the type of a new model", { type: "custom" }, { status: "new", type: "flux.1" }, []],
    ...statuses.map(
      (status) =>
        [
          `the type of a model: ${status}`,
          { type: "custom" },
          { status, type: "flux.1" },
          [typeState],
        ] as const,
    ),
    ["the type it has", { type: "custom" }, { status: "trained", type: "custom" }, []],
    ["a type, another part of the model", { type: "custom" }, { type: "flux.1" }, []],
    ["an epoch it has", { epoch: "1" }, { status: "trained", epochs }, []],
    ["an epoch in training", { epoch: "1" }, { status: "training", epochs }, [state]],
    ["an epoch without epochs", { epoch: "1" }, { status: "trained", epochs: [] }, [state]],
    ["an epoch, a part of the model", { epoch: "1" }, { status: "trained" }, []],
    ["an epoch, another part", { epoch: "1" }, { epochs }, []],
    ["an epoch, the whole model", { epoch: "1" }, trained, [state]],
    ["an epoch, the whole model with epochs", { epoch: "1" }, { ...trained, epochs }, []],
    ["an epoch, all against it", { epoch: "1" }, { status: "new", epochs: [] }, [state, state]],
    ["the epoch it has", { epoch: "1" }, { status: "training", epoch: "1", epochs }, []],
    ["no epoch any more", { epoch: null }, { status: "training", epochs: [] }, []],
    ["a name", { name: "x" }, { status: "training" }, []],
    ["a rename of a composition", { name: "x" }, { type: "flux.1-composition" }, []],
    [
      "a composition that has concepts",
      { type: "flux.1-composition" },
      { concepts, status: "new" },
      [],
    ],
    [
      "a composition that has none",
      { type: "flux.1-composition" },
      { concepts: [], status: "new" },
      [needed],
    ],
    ["a composition emptied", { concepts: [] }, { type: "flux.1-composition" }, [needed]],
    ["a status of the future", { type: "custom" }, { status: "archived" }, [typeState]],
    [
      "no status",
      { type: "custom", epoch: "1" },
      { type: "custom", status: 7 },
      ["error available-for:ModelUpdateParams.epoch /epoch"],
    ],
  ])("%s", (_, params, known, want) => {
    expect(summarise(checkAnything(params, known))).toEqual(want);
  });

  test.each([undefined, null, [], "trained", 7])("nothing: %j", (known) => {
    expect(checkAnything({ type: "custom", parameters: { seed: 1 } }, known)).toHaveLength(1);
    expect(checkAnything({ epoch: "1", parameters: { seed: 1 } }, known)).toEqual([]);
  });
});
