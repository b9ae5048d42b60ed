import { update } from "../support/rules-types-snippets.js";
import type { Wrong } from "./wrong-calls.js";

function unknown(field: string, type: string, suggestion?: string): [number, string] {
  const specify = "Object literal may only specify known properties,";
  return suggestion === undefined
    ? [2353, `${specify} and '${field}' does not exist in type '${type}'.`]
    : [
        2561,
        `${specify} but '${field}' does not exist in type '${type}'. Did you mean to write '${suggestion}'?`,
      ];
}

function mistyped(given: string, wanted: string): [number, string] {
  return [2322, `Type '${given}' is not assignable to type '${wanted}'.`];
}

function misspelt(given: string, wanted: string, suggestion: string): [number, string] {
  const { 1: message } = mistyped(`"${given}"`, wanted);
  return [2820, `${message} Did you mean '"${suggestion}"'?`];
}

const missing: [number, string] = [
  2741,
  "Property 'scale' is missing in type '{ modelId: string; }' but required in type 'ModelConcept'.",
];
const picked = "Pick<TrainingParameters, …>";

/** Fields that nobody takes. */
const misspeltFields: readonly Wrong[] = [
  [update("{ «nmae»: 'x' }"), unknown("nmae", "ModelUpdateParams")],
  [
    update("{ «shortDescripton»: 'x' }"),
    unknown("shortDescripton", "ModelUpdateParams", "shortDescription"),
  ],
  [
    update("{ type: 'flux.1-lora', «shortDescripton»: 'x' }"),
    unknown("shortDescripton", 'ModelUpdateParamsFor<"flux.1-lora">', "shortDescription"),
  ],
  [update("{ parameters: { «rnak»: 1 } }"), unknown("rnak", "TrainingParameters")],
  [
    update("{ parameters: { «learnigRate»: 1 } }"),
    unknown("learnigRate", "TrainingParameters", "learningRate"),
  ],
  [
    update("{ type: 'flux.1-lora', parameters: { «learnigRate»: 1 } }"),
    unknown("learnigRate", picked, "learningRate"),
  ],
  [
    update("{ type: 'custom', parameters: { «learnigRate»: 1 } }"),
    unknown("learnigRate", "TrainingParameters", "learningRate"),
  ],
  [
    update("{ concepts: [{ modelId: 'm', scale: 1, «epoch»: '1' }] }"),
    unknown("epoch", "ModelConcept"),
  ],
  [
    update("{ type: 'flux.1-lora', concepts: [{ modelId: 'm', scale: 1, «modelEpohc»: '1' }] }"),
    unknown("modelEpohc", "ModelConcept", "modelEpoch"),
  ],
  [
    update("{ name: 'x' }, { model: { «stauts»: 'new' } }"),
    unknown("stauts", "Partial<Model>", "status"),
  ],
];

/** Values of the wrong type, and none at all. */
const wrongValues: readonly Wrong[] = [
  [
    update("{ «type»: 'flux.1-loar' }"),
    misspelt("flux.1-loar", "ModelType | Unlisted | undefined", "flux.1-lora"),
  ],
  [
    update("{ «type»: 'flux.1-loar', parameters: { «rnak»: 4 } }"),
    misspelt("flux.1-loar", "ModelType | Unlisted | undefined", "flux.1-lora"),
    unknown("rnak", "TrainingParameters"),
  ],
  [
    update("{ parameters: { «lrScheduler»: 'cosin' } }"),
    misspelt("cosin", "LrScheduler | Unlisted | undefined", "cosine"),
  ],
  [
    update("{ type: 'sd-xl-lora', parameters: { «lrScheduler»: 'cosin' } }"),
    misspelt("cosin", "LrScheduler | Unlisted | undefined", "cosine"),
  ],
  [update("{ «type»: widened }"), mistyped("string", "ModelType | Unlisted | undefined")],
  [update("{ «type»: null }"), mistyped("null", "ModelType | Unlisted | undefined")],
  [update("{ «name»: null }"), mistyped("null", "string | undefined")],
  [update("{ type: 'flux.1-lora', «name»: null }"), mistyped("null", "string | undefined")],
  [update("{ «parameters»: null }"), mistyped("null", "TrainingParameters | undefined")],
  [
    update("{ type: 'flux.1-lora', parameters: { «rank»: null } }"),
    mistyped("null", "number | undefined"),
  ],
  [update("{ concepts: [{ modelId: 'm', «scale»: null }] }"), mistyped("null", "number")],
  [update("{ concepts: [«{ modelId: 'm' }»] }"), missing],
  [update("{ type: 'flux.1-lora', concepts: [«{ modelId: 'm' }»] }"), missing],
  [update("{ «name»: 7 }"), mistyped("number", "string")],
  [update("{ type: 'flux.1-lora', «epoch»: 7 }"), mistyped("number", "string")],
  [update("{ «originalAssets»: 'yes' }"), mistyped("string", "boolean | undefined")],
  [update("{ type: 'flux.1-lora', parameters: { «rank»: '16' } }"), mistyped("string", "number")],
  [update("{ parameters: { samplePrompts: ['x', «1»] } }"), mistyped("number", "string")],
  [
    update("{ type: 'flux.1-lora', «parameters»: 7 }"),
    [2559, `Type 'number' has no properties in common with type '${picked}'.`],
  ],
  [update("{ name: 'x' }, { «validate»: 'loud' }"), mistyped('"loud"', "Validate | undefined")],
];

/** Params that say their type elsewhere than in a call; and a condition, which costs the reason. */
const elsewhere: readonly Wrong[] = [
  [
    `export const fixed = { parameters: { «seed»: 1 } } satisfies ModelUpdateParamsFor<"flux.1-lora">;`,
    unknown("seed", picked),
  ],
  [
    `export const fixed = { parameters: { «learnigRate»: 1 } } satisfies ModelUpdateParamsFor<"sd-xl-lora">;`,
    unknown("learnigRate", picked, "learningRate"),
  ],
  [
    `export const fixed = { «epoch»: "1" } satisfies ModelUpdateParamsFor<"custom">;`,
    unknown("epoch", 'ModelUpdateParamsFor<"custom">'),
  ],
  [
    `export const fixed = { «nmae»: "1" } satisfies ModelUpdateParamsFor<"custom">;`,
    unknown("nmae", 'ModelUpdateParamsFor<"custom">'),
  ],
  [
    `export const fixed = { «type»: "sd-xl-lora" } satisfies ModelUpdateParamsFor<"flux.1-lora">;`,
    mistyped('"sd-xl-lora"', '"flux.1-lora"'),
  ],
  [
    `export type Wrong = ModelUpdateParamsFor<«"flux.1-loar"»>;`,
    [2344, `Type '"flux.1-loar"' does not satisfy the constraint 'ModelType | Unlisted'.`],
  ],
  [
    update("{ type: 'flux.1-lora', parameters: sometimes ? { «seed»: 1 } : {} }"),
    [
      2322,
      `Type '{ seed: number; } | {}' is not assignable to type 'FluxLoraTrainingParameters | undefined'.\n  ${unknown("seed", picked)[1]}`,
    ],
  ],
];

/** What is wrong for models of any type. */
export const mistaken: readonly Wrong[] = [...misspeltFields, ...wrongValues, ...elsewhere];
