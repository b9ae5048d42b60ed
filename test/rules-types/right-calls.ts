import { update } from "../support/rules-types-snippets.js";

/** Statements that must compile. */
export const right: Readonly<Record<string, string>> = {
  "no params": update("{}"),
  "no type": update(
    "{ parameters: { learningRateUnet: 0.1, batchSize: 2, age: 'x' }, epoch: '1' }",
  ),
  "Flux LoRA": update(
    "{ type: 'flux.1-lora', parameters: { rank: 16, batchSize: 2 }, epoch: '1' }",
  ),
  "Flux Kontext LoRA": update(
    "{ type: 'flux.1-kontext-lora', parameters: { nbEpochs: 3 }, epoch: null }",
  ),
  "SDXL LoRA": update(
    "{ type: 'sd-xl-lora', parameters: { learningRateUnet: 0.1, rank: 4, seed: 1 } }",
  ),
  "SD 1.5": update(
    "{ type: 'sd-1_5-lora', parameters: { classPrompt: 'a dog', lrScheduler: 'cosine' } }",
  ),
  voice: update("{ type: 'elevenlabs-voice', parameters: { age: 'adult', cloneType: 'instant' } }"),
  "what every trainer takes": update(
    "{ type: 'elevenlabs-voice', parameters: { learningRate: 0.1, wandbKey: 'k' } }",
  ),
  "a type inferred for Musubi": update(
    "{ type: 'flux.2-dev-lora', parameters: { learningRateUnet: 0.1, age: 'x' } }",
  ),
  "a type inferred for Flux LoRA": update("{ type: 'flux.1-krea-lora', parameters: { age: 'x' } }"),
  "a type inferred for SDXL LoRA": update("{ type: 'sd-xl', parameters: { batchSize: 2 } }"),
  "a type without a trainer": update(
    "{ type: 'custom', parameters: { rank: 3, age: 'x', seed: 1 } }",
  ),
  "a composition": update(
    "{ type: 'flux.1-composition', concepts: [{ modelId: 'm', scale: 1, modelEpoch: '1' }] }",
  ),
  "a type in a variable": update(
    "{ type: anyType, parameters: { learningRateUnet: 0.1, age: 'x' }, epoch: '1' }",
  ),
  "each type in turn": `for (const type of modelTypeValues) ${update("{ type, parameters: { rank: 3, seed: 1 } }")}`,
  "one of two types, what both take": update("{ type: oneOfTwo, parameters: { rank: 3 } }"),
  "one of two types, what the first takes": update(
    "{ type: oneOfTwo, parameters: { batchSize: 3 } }",
  ),
  "one of two types, what the second takes": update("{ type: oneOfTwo, parameters: { seed: 3 } }"),
  "one of two types, by a condition": update(
    "{ type: sometimes ? 'flux.1-lora' : 'sd-xl-lora', parameters: { seed: 1 } }",
  ),
  "a member of the enum": update("{ type: ModelType.SdXlLora, parameters: { seed: 1 } }"),
  "an unlisted type": update(
    "{ type: unlisted('flux.9'), parameters: { learningRateUnet: 0.1, age: 'x' }, epoch: '1' }",
  ),
  "perhaps an unlisted type": update(
    "{ type: sometimes ? 'flux.1-lora' : unlisted('x'), parameters: { seed: 1 } }",
  ),
  "read, modify, write": update(
    "{ type: model.type, parameters: { ...model.parameters, rank: 4 }, epoch: model.epoch, concepts: model.concepts }",
  ),
  "a type that was guarded": `if (isModelType(model.type)) ${update("{ type: model.type, parameters: { rank: 3, seed: 1 } }")}`,
  "parameters in a variable": update("{ type: 'flux.1-lora', parameters }"),
  "parameters as read": update("{ type: 'flux.1-lora', parameters: model.parameters }"),
  "spread parameters": update("{ type: 'sd-xl-lora', parameters: { ...parameters, rank: 4 } }"),
  "spread params": update("{ ...params, type: 'custom' }"),
  "params spread last": update("{ type: 'flux.1-lora', ...params }"),
  "parameters by a condition, no type": update(
    "{ parameters: { ...(sometimes ? { seed: 1 } : {}) } }",
  ),
  "params in a variable": update("params"),
  "undefined everywhere": update(
    "{ name: undefined, type: undefined, parameters: { rank: undefined }, epoch: undefined }",
  ),
  "null where it unsets": update("{ classSlug: null, epoch: null, thumbnail: null }"),
  "an unlisted value of a parameter": update(
    "{ parameters: { lrScheduler: unlisted('sawtooth') } }",
  ),
  "the model as last read": update("{ parameters: { rank: 3 } }, { model }"),
  "a part of the model": update(
    "{ epoch: '1' }, { model: { type: 'flux.1-lora', status: 'trained' } }",
  ),
  "no check": update("{ name: 'x' }, { validate: 'off', headers: { 'x-a': 'b' } }"),
  "the query": update("{ type: 'flux.1-lora', originalAssets: true }"),
  "a const object": `const fixed = { type: "flux.1-lora", parameters: { rank: 1 } } as const; ${update("fixed")}`,
  satisfies: `const fixed = { type: "flux.1-lora", parameters: { rank: 16, batchSize: 2 }, epoch: "1" } satisfies ModelUpdateParamsFor<"flux.1-lora">; ${update("fixed")}`,
  "satisfies, no type": `const fixed = { parameters: { rank: 16 } } satisfies ModelUpdateParamsFor<"flux.1-lora">; ${update("fixed")}`,
  "a type by name": `const fixed: ModelUpdateParamsFor<"custom"> = { type: "custom", parameters: { rank: 3, seed: 1 } }; ${update("fixed")}`,
  "a type by name, of any type": `export const fixed: ModelUpdateParamsFor<ModelType> = { type: "custom", parameters: { age: "x" }, epoch: "1" };`,
  "a wrapper": `export const wrap = (input: ModelUpdateParams) => client.models.update("m", input);`,
  "a generic wrapper": `export const wrap = <T extends ModelUpdateParams>(input: T) => client.models.update<ModelType>("m", input);`,
  "a wrapper, generic over the type": `export const wrap = <T extends ModelType>(type: T) => client.models.update<ModelType>("m", { type, parameters: { rank: 3, seed: 1 } });`,
};
