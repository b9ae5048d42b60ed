// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `ModelType`, in the order of the API's description. */
export const modelTypeValues = [
  "custom",
  "elevenlabs-voice",
  "flux.1",
  "flux.1-composition",
  "flux.1-kontext-dev",
  "flux.1-kontext-lora",
  "flux.1-krea-dev",
  "flux.1-krea-lora",
  "flux.1-lora",
  "flux.1-pro",
  "flux.1.1-pro-ultra",
  "flux.2-dev-edit-lora",
  "flux.2-dev-lora",
  "flux.2-klein-4b-edit-lora",
  "flux.2-klein-4b-lora",
  "flux.2-klein-9b-edit-lora",
  "flux.2-klein-9b-lora",
  "flux.2-klein-base-4b-edit-lora",
  "flux.2-klein-base-4b-lora",
  "flux.2-klein-base-9b-edit-lora",
  "flux.2-klein-base-9b-lora",
  "flux1.1-pro",
  "gpt-image-1",
  "qwen-image-2512-lora",
  "qwen-image-edit-2509-lora",
  "qwen-image-edit-2511-lora",
  "qwen-image-edit-lora",
  "qwen-image-lora",
  "sd-1_5",
  "sd-1_5-composition",
  "sd-1_5-lora",
  "sd-xl",
  "sd-xl-composition",
  "sd-xl-lora",
  "zimage-de-turbo-lora",
  "zimage-lora",
  "zimage-turbo-lora",
] as const;

/**
 * The type of a model, which names its base model and its training. It determines the capabilities
 * and the training parameters.
 *
 * `flux.1.1-pro-ultra` has a dot after `flux`, `flux1.1-pro` has none. Whether or not the vendor
 * meant it, both are spelled this way on the wire.
 */
export type ModelType =
  | "custom"
  | "elevenlabs-voice"
  | "flux.1"
  | "flux.1-composition"
  | "flux.1-kontext-dev"
  | "flux.1-kontext-lora"
  | "flux.1-krea-dev"
  | "flux.1-krea-lora"
  | "flux.1-lora"
  | "flux.1-pro"
  | "flux.1.1-pro-ultra"
  | "flux.2-dev-edit-lora"
  | "flux.2-dev-lora"
  | "flux.2-klein-4b-edit-lora"
  | "flux.2-klein-4b-lora"
  | "flux.2-klein-9b-edit-lora"
  | "flux.2-klein-9b-lora"
  | "flux.2-klein-base-4b-edit-lora"
  | "flux.2-klein-base-4b-lora"
  | "flux.2-klein-base-9b-edit-lora"
  | "flux.2-klein-base-9b-lora"
  | "flux1.1-pro"
  | "gpt-image-1"
  | "qwen-image-2512-lora"
  | "qwen-image-edit-2509-lora"
  | "qwen-image-edit-2511-lora"
  | "qwen-image-edit-lora"
  | "qwen-image-lora"
  | "sd-1_5"
  | "sd-1_5-composition"
  | "sd-1_5-lora"
  | "sd-xl"
  | "sd-xl-composition"
  | "sd-xl-lora"
  | "zimage-de-turbo-lora"
  | "zimage-lora"
  | "zimage-turbo-lora";

/** The values of `ModelType` by name. */
export const ModelType = {
  /** Custom model with inputs of its own. */
  Custom: "custom",
  /** Voice cloned with ElevenLabs. */
  ElevenlabsVoice: "elevenlabs-voice",
  /** FLUX.1. */
  Flux1: "flux.1",
  /** LoRAs combined on FLUX.1. */
  Flux1Composition: "flux.1-composition",
  /** FLUX.1 Kontext [dev]. */
  Flux1KontextDev: "flux.1-kontext-dev",
  /** LoRA trained on FLUX.1 Kontext. */
  Flux1KontextLora: "flux.1-kontext-lora",
  /** FLUX.1 Krea [dev]. */
  Flux1KreaDev: "flux.1-krea-dev",
  /** LoRA trained on FLUX.1 Krea. */
  Flux1KreaLora: "flux.1-krea-lora",
  /** LoRA trained on FLUX.1. */
  Flux1Lora: "flux.1-lora",
  /** FLUX.1 [pro]. */
  Flux1Pro: "flux.1-pro",
  /** FLUX1.1 [pro] Ultra. */
  Flux11ProUltra: "flux.1.1-pro-ultra",
  /** LoRA for image editing, trained on FLUX.2 [dev]. */
  Flux2DevEditLora: "flux.2-dev-edit-lora",
  /** LoRA trained on FLUX.2 [dev]. */
  Flux2DevLora: "flux.2-dev-lora",
  /** LoRA for image editing, trained on FLUX.2 [klein] 4B. */
  Flux2Klein4bEditLora: "flux.2-klein-4b-edit-lora",
  /** LoRA trained on FLUX.2 [klein] 4B. */
  Flux2Klein4bLora: "flux.2-klein-4b-lora",
  /** LoRA for image editing, trained on FLUX.2 [klein] 9B. */
  Flux2Klein9bEditLora: "flux.2-klein-9b-edit-lora",
  /** LoRA trained on FLUX.2 [klein] 9B. */
  Flux2Klein9bLora: "flux.2-klein-9b-lora",
  /** LoRA for image editing, trained on FLUX.2 [klein] Base 4B. */
  Flux2KleinBase4bEditLora: "flux.2-klein-base-4b-edit-lora",
  /** LoRA trained on FLUX.2 [klein] Base 4B. */
  Flux2KleinBase4bLora: "flux.2-klein-base-4b-lora",
  /** LoRA for image editing, trained on FLUX.2 [klein] Base 9B. */
  Flux2KleinBase9bEditLora: "flux.2-klein-base-9b-edit-lora",
  /** LoRA trained on FLUX.2 [klein] Base 9B. */
  Flux2KleinBase9bLora: "flux.2-klein-base-9b-lora",
  /** FLUX1.1 [pro]. */
  Flux11Pro: "flux1.1-pro",
  /** OpenAI's GPT Image 1. */
  GptImage1: "gpt-image-1",
  /** LoRA trained on Qwen-Image-2512. */
  QwenImage2512Lora: "qwen-image-2512-lora",
  /** LoRA for image editing, trained on Qwen-Image-Edit-2509. */
  QwenImageEdit2509Lora: "qwen-image-edit-2509-lora",
  /** LoRA for image editing, trained on Qwen-Image-Edit-2511. */
  QwenImageEdit2511Lora: "qwen-image-edit-2511-lora",
  /** LoRA for image editing, trained on Qwen-Image-Edit. */
  QwenImageEditLora: "qwen-image-edit-lora",
  /** LoRA trained on Qwen-Image. */
  QwenImageLora: "qwen-image-lora",
  /** Stable Diffusion 1.5. */
  Sd15: "sd-1_5",
  /** LoRAs combined on Stable Diffusion 1.5. */
  Sd15Composition: "sd-1_5-composition",
  /** LoRA trained on Stable Diffusion 1.5. */
  Sd15Lora: "sd-1_5-lora",
  /** Stable Diffusion XL. */
  SdXl: "sd-xl",
  /** LoRAs combined on Stable Diffusion XL. */
  SdXlComposition: "sd-xl-composition",
  /** LoRA trained on Stable Diffusion XL. */
  SdXlLora: "sd-xl-lora",
  /** LoRA trained on Z-Image De-Turbo. */
  ZimageDeTurboLora: "zimage-de-turbo-lora",
  /** LoRA trained on Z-Image. */
  ZimageLora: "zimage-lora",
  /** LoRA trained on Z-Image Turbo. */
  ZimageTurboLora: "zimage-turbo-lora",
} as const;

/** The values of `ModelType` with their texts, for user interfaces. */
export const modelTypeOptions: readonly EnumOption<ModelType>[] = [
  { value: "custom", name: "Custom", description: "Custom model with inputs of its own." },
  {
    value: "elevenlabs-voice",
    name: "ElevenlabsVoice",
    description: "Voice cloned with ElevenLabs.",
  },
  { value: "flux.1", name: "Flux1", description: "FLUX.1." },
  {
    value: "flux.1-composition",
    name: "Flux1Composition",
    description: "LoRAs combined on FLUX.1.",
  },
  { value: "flux.1-kontext-dev", name: "Flux1KontextDev", description: "FLUX.1 Kontext [dev]." },
  {
    value: "flux.1-kontext-lora",
    name: "Flux1KontextLora",
    description: "LoRA trained on FLUX.1 Kontext.",
  },
  { value: "flux.1-krea-dev", name: "Flux1KreaDev", description: "FLUX.1 Krea [dev]." },
  { value: "flux.1-krea-lora", name: "Flux1KreaLora", description: "LoRA trained on FLUX.1 Krea." },
  { value: "flux.1-lora", name: "Flux1Lora", description: "LoRA trained on FLUX.1." },
  { value: "flux.1-pro", name: "Flux1Pro", description: "FLUX.1 [pro]." },
  { value: "flux.1.1-pro-ultra", name: "Flux11ProUltra", description: "FLUX1.1 [pro] Ultra." },
  {
    value: "flux.2-dev-edit-lora",
    name: "Flux2DevEditLora",
    description: "LoRA for image editing, trained on FLUX.2 [dev].",
  },
  { value: "flux.2-dev-lora", name: "Flux2DevLora", description: "LoRA trained on FLUX.2 [dev]." },
  {
    value: "flux.2-klein-4b-edit-lora",
    name: "Flux2Klein4bEditLora",
    description: "LoRA for image editing, trained on FLUX.2 [klein] 4B.",
  },
  {
    value: "flux.2-klein-4b-lora",
    name: "Flux2Klein4bLora",
    description: "LoRA trained on FLUX.2 [klein] 4B.",
  },
  {
    value: "flux.2-klein-9b-edit-lora",
    name: "Flux2Klein9bEditLora",
    description: "LoRA for image editing, trained on FLUX.2 [klein] 9B.",
  },
  {
    value: "flux.2-klein-9b-lora",
    name: "Flux2Klein9bLora",
    description: "LoRA trained on FLUX.2 [klein] 9B.",
  },
  {
    value: "flux.2-klein-base-4b-edit-lora",
    name: "Flux2KleinBase4bEditLora",
    description: "LoRA for image editing, trained on FLUX.2 [klein] Base 4B.",
  },
  {
    value: "flux.2-klein-base-4b-lora",
    name: "Flux2KleinBase4bLora",
    description: "LoRA trained on FLUX.2 [klein] Base 4B.",
  },
  {
    value: "flux.2-klein-base-9b-edit-lora",
    name: "Flux2KleinBase9bEditLora",
    description: "LoRA for image editing, trained on FLUX.2 [klein] Base 9B.",
  },
  {
    value: "flux.2-klein-base-9b-lora",
    name: "Flux2KleinBase9bLora",
    description: "LoRA trained on FLUX.2 [klein] Base 9B.",
  },
  { value: "flux1.1-pro", name: "Flux11Pro", description: "FLUX1.1 [pro]." },
  { value: "gpt-image-1", name: "GptImage1", description: "OpenAI's GPT Image 1." },
  {
    value: "qwen-image-2512-lora",
    name: "QwenImage2512Lora",
    description: "LoRA trained on Qwen-Image-2512.",
  },
  {
    value: "qwen-image-edit-2509-lora",
    name: "QwenImageEdit2509Lora",
    description: "LoRA for image editing, trained on Qwen-Image-Edit-2509.",
  },
  {
    value: "qwen-image-edit-2511-lora",
    name: "QwenImageEdit2511Lora",
    description: "LoRA for image editing, trained on Qwen-Image-Edit-2511.",
  },
  {
    value: "qwen-image-edit-lora",
    name: "QwenImageEditLora",
    description: "LoRA for image editing, trained on Qwen-Image-Edit.",
  },
  { value: "qwen-image-lora", name: "QwenImageLora", description: "LoRA trained on Qwen-Image." },
  { value: "sd-1_5", name: "Sd15", description: "Stable Diffusion 1.5." },
  {
    value: "sd-1_5-composition",
    name: "Sd15Composition",
    description: "LoRAs combined on Stable Diffusion 1.5.",
  },
  { value: "sd-1_5-lora", name: "Sd15Lora", description: "LoRA trained on Stable Diffusion 1.5." },
  { value: "sd-xl", name: "SdXl", description: "Stable Diffusion XL." },
  {
    value: "sd-xl-composition",
    name: "SdXlComposition",
    description: "LoRAs combined on Stable Diffusion XL.",
  },
  { value: "sd-xl-lora", name: "SdXlLora", description: "LoRA trained on Stable Diffusion XL." },
  {
    value: "zimage-de-turbo-lora",
    name: "ZimageDeTurboLora",
    description: "LoRA trained on Z-Image De-Turbo.",
  },
  { value: "zimage-lora", name: "ZimageLora", description: "LoRA trained on Z-Image." },
  {
    value: "zimage-turbo-lora",
    name: "ZimageTurboLora",
    description: "LoRA trained on Z-Image Turbo.",
  },
];

/** Whether the value is one of the 37 that the API's description lists. */
export function isModelType(value: unknown): value is ModelType {
  return isOneOf(modelTypeValues, value);
}
