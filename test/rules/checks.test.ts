import { describe, expect, test } from "vitest";
import { type Case, checkAnything, summarise } from "../support/rules-calls.js";

const emoji = "🦊";
const parameter = (name: string, value: unknown) => ({ parameters: { [name]: value } });
const concept = { modelId: "m", scale: 1 };

const types: readonly Case[] = [
  ["a number for a name", { name: 7 }, ["error type /name"]],
  ["an object for a number", parameter("rank", {}), ["error type /parameters/rank"]],
  ["a text for a number", parameter("rank", "16"), ["error type /parameters/rank"]],
  ["a number for a boolean", parameter("scaleLr", 1), ["error type /parameters/scaleLr"]],
  [
    "a number in a list of texts",
    parameter("samplePrompts", ["a", 1]),
    ["error type /parameters/samplePrompts/1"],
  ],
  // JSON turns a hole into null.
  [
    "a hole in a list",
    parameter("samplePrompts", new Array(1)),
    ["error type /parameters/samplePrompts/0"],
  ],
  ["an object for a list", { concepts: {} }, ["error type /concepts"]],
  ["a text in a list of objects", { concepts: [concept, "m"] }, ["error type /concepts/1"]],
  ["a list for an object", { parameters: [] }, ["error type /parameters"]],
  ["NaN", parameter("seed", Number.NaN), ["error type /parameters/seed"]],
  ["infinity", parameter("seed", Number.POSITIVE_INFINITY), ["error type /parameters/seed"]],
  ["minus infinity", parameter("seed", -Number.POSITIVE_INFINITY), ["error type /parameters/seed"]],
  ["a bigint", parameter("seed", 7n), ["error type /parameters/seed"]],
  ["a query that is no boolean", { originalAssets: "yes" }, ["error type /originalAssets"]],
  ["a query that is one", { originalAssets: false }, []],
  ...[[], null, "x", 7, undefined, () => 1].map(
    (params): Case => [`${typeof params} for the params`, params, ["error type "]],
  ),
];

const nulls: readonly Case[] = [
  ["where it unsets", { classSlug: null, epoch: null, thumbnail: null }, []],
  ...["name", "type", "parameters", "concepts", "shortDescription", "promptEmbedding"].map(
    (field): Case => [`for ${field}`, { [field]: null }, [`error type /${field}`]],
  ),
  ["for a parameter", parameter("rank", null), ["error type /parameters/rank"]],
  ["for the query", { originalAssets: null }, ["error type /originalAssets"]],
  ["undefined is no value", { name: undefined, ...parameter("rank", undefined) }, []],
];

const limits: readonly Case[] = [
  ["64 characters", { name: "x".repeat(64) }, []],
  ["65 characters", { name: "x".repeat(65) }, ["error maxLength /name"]],
  ["64 emoji", { name: emoji.repeat(64) }, []],
  ["65 emoji", { name: emoji.repeat(65) }, ["error maxLength /name"]],
  ["256 characters", { shortDescription: "x".repeat(256) }, []],
  ["257 characters", { shortDescription: "x".repeat(257) }, ["error maxLength /shortDescription"]],
  ["a key of 40", parameter("wandbKey", "k".repeat(40)), []],
  ["a key of 41", parameter("wandbKey", "k".repeat(41)), ["error maxLength /parameters/wandbKey"]],
  ["at the minimum", parameter("rank", 2), []],
  ["below the minimum", parameter("rank", 1.9), ["error minimum /parameters/rank"]],
  ["at the maximum", parameter("rank", 128), []],
  ["above the maximum", parameter("rank", 129), ["error maximum /parameters/rank"]],
  ["above an exclusive minimum", parameter("learningRate", Number.MIN_VALUE), []],
  [
    "at an exclusive minimum",
    parameter("learningRate", 0),
    ["error exclusiveMinimum /parameters/learningRate"],
  ],
  ["the largest seed", parameter("seed", Number.MAX_SAFE_INTEGER), []],
  ["a fraction of 1", parameter("textEncoderTrainingRatio", 0.99), []],
  [
    "a larger one",
    parameter("textEncoderTrainingRatio", 0.991),
    ["error maximum /parameters/textEncoderTrainingRatio"],
  ],
  ["at both ends in a list", { concepts: [-2, 2].map((scale) => ({ ...concept, scale })) }, []],
  [
    "beyond both ends in a list",
    { concepts: [-2.1, 2.1].map((scale) => ({ ...concept, scale })) },
    ["error minimum /concepts/0/scale", "error maximum /concepts/1/scale"],
  ],
];

const enums: readonly Case[] = [
  ["a value", parameter("lrScheduler", "cosine"), []],
  [
    "a value not listed",
    parameter("lrScheduler", "cosin"),
    ["warning enum /parameters/lrScheduler"],
  ],
  ["a type not listed", { type: "flux.3-lora" }, ["warning enum /type"]],
  ["a type named as a part of all objects", { type: "constructor" }, ["warning enum /type"]],
  ["a value of another type", { type: 7 }, ["error type /type"]],
];

const fields: readonly Case[] = [
  ["a missing one", { concepts: [{ modelId: "m" }] }, ["error required /concepts/0/scale"]],
  [
    "several missing ones",
    { concepts: [concept, {}] },
    ["error required /concepts/1/modelId", "error required /concepts/1/scale"],
  ],
  [
    "one that is undefined",
    { concepts: [{ ...concept, scale: undefined }] },
    ["error required /concepts/0/scale"],
  ],
  // What an object inherits is not sent.
  [
    "inherited ones",
    { concepts: [Object.create(concept)] },
    ["error required /concepts/0/modelId", "error required /concepts/0/scale"],
  ],
  ["inherited ones of the params", Object.create({ name: 7, type: "flux.1-composition" }), []],
  ["an unknown one", { nmae: "x" }, ["warning unknown /nmae"]],
  ["an unknown one that is undefined", { nmae: undefined }, []],
  ["an unknown one inside", parameter("rnak", 2), ["warning unknown /parameters/rnak"]],
  [
    "an unknown one in a list",
    { concepts: [{ ...concept, scal: 1 }] },
    ["warning unknown /concepts/0/scal"],
  ],
  [
    "names of Object.prototype",
    { constructor: 1, toString: 2 },
    ["warning unknown /constructor", "warning unknown /toString"],
  ],
  ["__proto__", JSON.parse('{ "__proto__": { "name": 7 } }'), ["warning unknown /__proto__"]],
  ["a name to escape", { "a/b~c": 1 }, ["warning unknown /a~1b~0c"]],
];

describe.each(Object.entries({ types, nulls, limits, enums, fields }))("%s", (_, cases) => {
  test.each(cases)("%s", (_what, params, want) => {
    expect(summarise(checkAnything(params))).toEqual(want);
  });
});

test("everything that is wrong is found at once", () => {
  const params = { name: 7, concepts: [{ scale: 3 }], nmae: "x", parameters: { rank: 0, rnak: 1 } };
  expect(summarise(checkAnything(params)).sort()).toEqual([
    "error maximum /concepts/0/scale",
    "error minimum /parameters/rank",
    "error required /concepts/0/modelId",
    "error type /name",
    "warning unknown /nmae",
    "warning unknown /parameters/rnak",
  ]);
});
