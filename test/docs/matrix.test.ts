import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { coverages, forAll, parameterNames } from "../support/trainer-table.js";

const text = readFileSync(
  new URL("../../packages/docs/generated/reference.md", import.meta.url),
  "utf8",
);
const rows = text
  .slice(text.indexOf("## Fields by trainer"))
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.slice(2, -2).split(" | "));
const [head = [], , ...body] = rows;
const trainers = Object.entries(coverages);

describe("the matrix", () => {
  test("has a column for each trainer, and marks those of which no type is documented", () => {
    expect(head).toEqual([
      "Field",
      "SD 1.5",
      "SDXL LoRA",
      "Flux LoRA",
      "Musubi (observed)",
      "ElevenLabs voice",
    ]);
    expect(body.map(([field]) => /^\[`(\w+)`\]/.exec(field ?? "")?.[1])).toEqual(parameterNames);
  });

  test.each(parameterNames)("shows which trainers take %s", (parameter) => {
    const row = body[parameterNames.indexOf(parameter)] ?? [];
    const taken = row
      .slice(1)
      .map((cell) => (cell === "–" ? "no" : cell.endsWith("(observed)") ? "observed" : "yes"));
    expect(taken).toEqual(
      trainers.map(([id, { takes, accepts = [] }]) => {
        if (accepts.includes(parameter)) return "observed";
        if (id === "musubi" && parameter === "conceptPrompt") return "observed";
        return takes.includes(parameter) || forAll.includes(parameter) ? "yes" : "no";
      }),
    );
  });

  test.each([
    ["rank", "Flux LoRA", "from 2 to 64; default `16`"],
    ["rank", "SDXL LoRA", "from 2 to 128; default `64`; deprecated"],
    ["rank", "Musubi (observed)", "from 2 to 128; default `64`"],
    ["maxTrainSteps", "SD 1.5", "from 0 to 40000; default `round((trainingImages * 225) / 3)`"],
    ["maxTrainSteps", "Flux LoRA", "from 0 to 10000; default `trainingImages * 100`"],
    ["learningRateTextEncoder", "SDXL LoRA", "greater than 0; at most 0.001; default `0.00005`"],
    ["learningRate", "ElevenLabs voice", "greater than 0"],
    ["age", "ElevenLabs voice", "yes"],
    ["batchSize", "Musubi (observed)", "from 1 to 4 (observed)"],
    ["conceptPrompt", "Musubi (observed)", "at most 20 characters (observed)"],
    ["conceptPrompt", "ElevenLabs voice", "not stated"],
  ])("%s for %s", (parameter, trainer, cell) => {
    expect(body[parameterNames.indexOf(parameter)]?.[head.indexOf(trainer)]).toBe(cell);
  });

  test("says what its marks mean", () => {
    expect(text).toContain(
      "(observed) marks what was seen elsewhere and the vendor's reference does not state",
    );
    expect(text).not.toContain("(inferred) marks");
  });
});
