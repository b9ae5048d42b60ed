/** Calls that must compile. Each is the rest of a statement that begins with `await client.models.update("m", `. */
export const right: Readonly<Record<string, string>> = {
  "no params": "{})",
  "no type": "{ parameters: { learningRateUnet: 0.1, batchSize: 2, age: 'x' }, epoch: '1' })",
  "Flux LoRA": "{ type: 'flux.1-lora', parameters: { rank: 16, batchSize: 2 }, epoch: '1' })",
  "Flux Kontext LoRA": "{ type: 'flux.1-kontext-lora', parameters: { nbEpochs: 3 }, epoch: null })",
  "SDXL LoRA": "{ type: 'sd-xl-lora', parameters: { learningRateUnet: 0.1, rank: 4, seed: 1 } })",
  "SD 1.5": "{ type: 'sd-1_5-lora', parameters: { classPrompt: 'a dog', lrScheduler: 'cosine' } })",
  voice: "{ type: 'elevenlabs-voice', parameters: { age: 'adult', cloneType: 'instant' } })",
  "what every trainer takes":
    "{ type: 'elevenlabs-voice', parameters: { learningRate: 0.1, wandbKey: 'k' } })",
  "an inferred type":
    "{ type: 'flux.2-dev-lora', parameters: { learningRateUnet: 0.1, age: 'x' } })",
  "another inferred type": "{ type: 'sd-xl', parameters: { batchSize: 2 } })",
  "a type without a trainer": "{ type: 'custom', parameters: { rank: 3, age: 'x', seed: 1 } })",
  "a composition": "{ type: 'flux.1-composition', concepts: [{ modelId: 'm', scale: 1 }] })",
  "a type in a variable":
    "{ type: anyType, parameters: { learningRateUnet: 0.1, age: 'x' }, epoch: '1' })",
  "one of two types, what both take": "{ type: oneOfTwo, parameters: { rank: 3 } })",
  "one of two types, what one takes": "{ type: oneOfTwo, parameters: { batchSize: 3 } })",
  "an unlisted type":
    "{ type: unlisted('flux.9'), parameters: { learningRateUnet: 0.1, age: 'x' }, epoch: '1' })",
  "read, modify, write":
    "{ type: model.type, parameters: model.parameters, epoch: model.epoch, concepts: model.concepts })",
  "parameters in a variable": "{ type: 'flux.1-lora', parameters })",
  "parameters as read": "{ type: 'flux.1-lora', parameters: model.parameters })",
  "spread parameters": "{ type: 'sd-xl-lora', parameters: { ...parameters, rank: 4 } })",
  "spread params": "{ ...params, type: 'custom' })",
  "params in a variable": "params)",
  "undefined everywhere": "{ name: undefined, parameters: { rank: undefined }, epoch: undefined })",
  "null where it unsets": "{ classSlug: null, epoch: null, thumbnail: null })",
  "an unlisted value of a parameter": "{ parameters: { lrScheduler: unlisted('sawtooth') } })",
  "the model as last read": "{ parameters: { rank: 3 } }, { model })",
  "a part of the model": "{ epoch: '1' }, { model: { type: 'flux.1-lora', status: 'trained' } })",
  "no check": "{ name: 'x' }, { validate: 'off', headers: { 'x-a': 'b' } })",
  "the query": "{ type: 'flux.1-lora', originalAssets: true })",
  "params of one type": "forFlux)",
};

const only = (field: string, where: string, type: string) =>
  `Unavailable<"${field} is only available for ${where}, not for \\"${type}\\"">`;
const flux = 'Flux LoRA training (type \\"flux.1-lora\\" or \\"flux.1-kontext-lora\\")';
const sdxl = 'SDXL LoRA training (type \\"sd-xl-lora\\")';
const sd15 = 'SD 1.5 training (type \\"sd-1_5-lora\\")';
const voice = 'ElevenLabs voice training (type \\"elevenlabs-voice\\")';
const sd = "SD 1.5 and SDXL LoRA training";
const epochs = 'models of type \\"flux.1-lora\\" or \\"flux.1-kontext-lora\\"';

/** Calls that must not compile, with the text the complaint points at and a part of its message. */
export const wrong: readonly (readonly [call: string, at: string, message: string])[] = [
  [
    "{ type: 'flux.1-lora', parameters: { learningRateUnet: 0.1 } })",
    "learningRateUnet",
    only("learningRateUnet", sdxl, "flux.1-lora"),
  ],
  ["{ type: 'flux.1-lora', parameters: { seed: 1 } })", "seed", only("seed", sd, "flux.1-lora")],
  [
    "{ type: 'flux.1-lora', parameters: { classPrompt: 'x' } })",
    "classPrompt",
    only("classPrompt", sd15, "flux.1-lora"),
  ],
  ["{ type: 'flux.1-lora', parameters: { age: 'x' } })", "age", only("age", voice, "flux.1-lora")],
  [
    "{ type: 'flux.1-kontext-lora', parameters: { lrScheduler: 'cosine' } })",
    "lrScheduler",
    only("lrScheduler", sd, "flux.1-kontext-lora"),
  ],
  [
    "{ type: 'flux.1-kontext-lora', parameters: { numTextTrainSteps: 1 } })",
    "numTextTrainSteps",
    only("numTextTrainSteps", sdxl, "flux.1-kontext-lora"),
  ],
  [
    "{ type: 'sd-xl-lora', parameters: { batchSize: 2 } })",
    "batchSize",
    only("batchSize", flux, "sd-xl-lora"),
  ],
  [
    "{ type: 'sd-xl-lora', parameters: { samplePrompts: ['x'] } })",
    "samplePrompts",
    only("samplePrompts", flux, "sd-xl-lora"),
  ],
  [
    "{ type: 'sd-xl-lora', parameters: { classPrompt: 'x' } })",
    "classPrompt",
    only("classPrompt", sd15, "sd-xl-lora"),
  ],
  [
    "{ type: 'sd-xl-lora', parameters: { voiceDescription: 'x' } })",
    "voiceDescription",
    only("voiceDescription", voice, "sd-xl-lora"),
  ],
  [
    "{ type: 'sd-1_5-lora', parameters: { rank: 4 } })",
    "rank",
    only("rank", "SDXL LoRA, Flux LoRA and Musubi training", "sd-1_5-lora"),
  ],
  [
    "{ type: 'sd-1_5-lora', parameters: { learningRateUnet: 0.1 } })",
    "learningRateUnet",
    only("learningRateUnet", sdxl, "sd-1_5-lora"),
  ],
  [
    "{ type: 'sd-1_5-lora', parameters: { optimizeFor: 'likeness' } })",
    "optimizeFor",
    only("optimizeFor", flux, "sd-1_5-lora"),
  ],
  [
    "{ type: 'elevenlabs-voice', parameters: { rank: 4 } })",
    "rank",
    only("rank", "SDXL LoRA, Flux LoRA and Musubi training", "elevenlabs-voice"),
  ],
  [
    "{ type: 'elevenlabs-voice', parameters: { randomCrop: true } })",
    "randomCrop",
    only("randomCrop", sd, "elevenlabs-voice"),
  ],
  [
    "{ type: 'elevenlabs-voice', parameters: { nbRepeats: 1 } })",
    "nbRepeats",
    only("nbRepeats", flux, "elevenlabs-voice"),
  ],
  ["{ type: 'custom', epoch: '1' })", "epoch", only("epoch", epochs, "custom")],
  ["{ type: 'flux.1-krea-lora', epoch: '1' })", "epoch", only("epoch", epochs, "flux.1-krea-lora")],
  [
    "{ type: 'sd-xl-lora', epoch: '1', parameters: { rank: 4 } })",
    "epoch",
    only("epoch", epochs, "sd-xl-lora"),
  ],
  ["{ type: oneOfTwo, parameters: { age: 'x' } })", "age", "age is only available for"],
  ["{ nmae: 'x' })", "nmae", "'nmae' does not exist in type 'ModelUpdateParams'"],
  ["{ shortDescripton: 'x' })", "shortDescripton", "Did you mean to write 'shortDescription'?"],
  ["{ parameters: { rnak: 1 } })", "rnak", "'rnak' does not exist in type 'TrainingParameters'"],
  ["{ type: 'flux.1-lora', parameters: { rnak: 1 } })", "rnak", "'rnak' does not exist in type"],
  ["{ type: 'flux.1-lora', nmae: 'x' })", "nmae", "'nmae' does not exist in type"],
  [
    "{ concepts: [{ modelId: 'm', scale: 1, epoch: '1' }] })",
    "epoch",
    "'epoch' does not exist in type 'ModelConcept'",
  ],
  ["{ type: 'flux.1-loar' })", "type", "Did you mean '\"flux.1-lora\"'?"],
  ["{ parameters: { lrScheduler: 'cosin' } })", "lrScheduler", "Did you mean '\"cosine\"'?"],
  ["{ type: 'flux.1-lora', name: null })", "name", "Type 'null' is not assignable to type 'string"],
  ["{ parameters: null })", "parameters", "Type 'null' is not assignable"],
  ["{ concepts: [{ modelId: 'm' }] })", "{ modelId: 'm' }", "Property 'scale' is missing"],
  [
    "{ type: 'flux.1-lora', parameters: { rank: '16' } })",
    "rank",
    "Type 'string' is not assignable to type 'number",
  ],
  ["{ name: 7 })", "name", "Type 'number' is not assignable to type 'string"],
  ["{ type: widened })", "type", "Type 'string' is not assignable"],
  [
    "{ type: 'flux.1-lora', parameters: 7 })",
    "parameters",
    "Type 'number' has no properties in common",
  ],
];
