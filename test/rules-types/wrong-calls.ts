import { update } from "../support/rules-types-snippets.js";

/** A statement that must not compile, with the code and the message for each place in «…», in their order. */
export type Wrong = readonly [
  text: string,
  ...complaints: (readonly [code: number, message: string])[],
];

const flux = 'Flux LoRA training (type \\"flux.1-lora\\" or \\"flux.1-kontext-lora\\")';
const sdxl = 'SDXL LoRA training (type \\"sd-xl-lora\\")';
const sd15 = 'SD 1.5 training (type \\"sd-1_5-lora\\")';
const voice = 'ElevenLabs voice training (type \\"elevenlabs-voice\\")';
const sd = "SD 1.5 and SDXL LoRA training";
const ranked = "SDXL LoRA, Flux LoRA and Musubi training";
const epochs = 'models of type \\"flux.1-lora\\" or \\"flux.1-kontext-lora\\"';

/** What the compiler says of a field that gets a value of type `given`; a list differs in the code and the words. */
export function only(field: string, given: string, where: string, type: string): [number, string] {
  const reason = `Unavailable<"${field} is only available for ${where}, not for \\"${type}\\"">`;
  return given.endsWith("[]")
    ? [2741, `Property '[why]' is missing in type '${given}' but required in type '${reason}'.`]
    : [2322, `Type '${given}' is not assignable to type '${reason}'.`];
}

/** A call that sets one parameter, which the type does not take. */
function parameter(type: string, field: string, value: string, where: string): Wrong {
  const given = value === "true" ? "boolean" : value.startsWith("'") ? "string" : "number";
  return [
    update(`{ type: '${type}', parameters: { «${field}»: ${value} } }`),
    only(field, given, where, type),
  ];
}

/** Fields that the type of the model does not take. */
export const unavailable: readonly Wrong[] = [
  parameter("flux.1-lora", "learningRateUnet", "0.1", sdxl),
  parameter("flux.1-lora", "seed", "1", sd),
  parameter("flux.1-lora", "scaleLr", "true", sd),
  parameter("flux.1-lora", "classPrompt", "'x'", sd15),
  parameter("flux.1-lora", "age", "'x'", voice),
  parameter("flux.1-kontext-lora", "numTextTrainSteps", "1", sdxl),
  parameter("flux.1-kontext-lora", "validationPrompt", "'x'", sd),
  parameter("sd-xl-lora", "batchSize", "2", flux),
  parameter("sd-xl-lora", "classPrompt", "'x'", sd15),
  parameter("sd-xl-lora", "voiceDescription", "'x'", voice),
  parameter("sd-1_5-lora", "rank", "4", ranked),
  parameter("sd-1_5-lora", "learningRateUnet", "0.1", sdxl),
  parameter("sd-1_5-lora", "nbEpochs", "3", flux),
  parameter("sd-1_5-lora", "removeBackgroundNoise", "true", voice),
  parameter("elevenlabs-voice", "rank", "4", ranked),
  parameter("elevenlabs-voice", "randomCrop", "true", sd),
  parameter("elevenlabs-voice", "nbRepeats", "1", flux),
  [
    update("{ type: 'sd-xl-lora', parameters: { «samplePrompts»: ['x'] } }"),
    only("samplePrompts", "string[]", flux, "sd-xl-lora"),
  ],
  [update("{ type: 'custom', «epoch»: '1' }"), only("epoch", "string", epochs, "custom")],
  [
    update("{ type: 'flux.1-krea-lora', «epoch»: '1' }"),
    only("epoch", "string", epochs, "flux.1-krea-lora"),
  ],
  [
    update("{ «epoch»: '1', type: 'sd-xl-lora', parameters: { rank: 4 } }"),
    only("epoch", "string", epochs, "sd-xl-lora"),
  ],
  [
    update("{ type: 'flux.1-lora', parameters: { «seed»: 1, rank: 4, «learningRateUnet»: 0.1 } }"),
    only("seed", "number", sd, "flux.1-lora"),
    only("learningRateUnet", "number", sdxl, "flux.1-lora"),
  ],
  [
    update("{ type: 'sd-xl-lora', «epoch»: '1', parameters: { «batchSize»: 4 } }"),
    only("epoch", "string", epochs, "sd-xl-lora"),
    only("batchSize", "number", flux, "sd-xl-lora"),
  ],
  [
    update("{ type: 'flux.1-lora', parameters: { «seed»: 1, «rank»: '4' } }"),
    only("seed", "number", sd, "flux.1-lora"),
    [2322, "Type 'string' is not assignable to type 'number'."],
  ],
  [
    update("{ type: ModelType.Flux1Lora, parameters: { «seed»: 1 } }"),
    only("seed", "number", sd, "flux.1-lora"),
  ],
  [
    `const type = "flux.1-lora"; ${update("{ type, parameters: { «seed»: 1 } }")}`,
    only("seed", "number", sd, "flux.1-lora"),
  ],
  [
    update("{ type: 'flux.1-lora', parameters: { ...parameters, «seed»: 1 } }"),
    only("seed", "number", sd, "flux.1-lora"),
  ],
  [
    update("{ ...params, type: 'custom', «epoch»: '1' }"),
    only("epoch", "string", epochs, "custom"),
  ],
  [
    update("{ type: oneOfTwo, parameters: { «age»: 'x' } }"),
    only("age", "string", voice, "sd-xl-lora"),
  ],
];
