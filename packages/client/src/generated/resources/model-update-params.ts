// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ModelType, Unlisted } from "@scenario-models/enums";
import type { Gives, Refuses, Unavailable } from "../../type-helpers.js";
import type { TrainingParametersInput } from "../schemas/training-parameters.js";
import type { ModelUpdateParams } from "./models.js";

/** Why models of type `T` do not take a field of `TrainingParameters`. */
interface TrainingParametersReasons<T extends string> {
  age: Unavailable<
    `age is only available for ElevenLabs voice training (type "elevenlabs-voice"), not for "${T}"`
  >;
  batchSize: Unavailable<
    `batchSize is only available for Flux LoRA training (type "flux.1-lora" or "flux.1-kontext-lora"), not for "${T}"`
  >;
  classPrompt: Unavailable<
    `classPrompt is only available for SD 1.5 training (type "sd-1_5-lora"), not for "${T}"`
  >;
  cloneType: Unavailable<
    `cloneType is only available for ElevenLabs voice training (type "elevenlabs-voice"), not for "${T}"`
  >;
  gender: Unavailable<
    `gender is only available for ElevenLabs voice training (type "elevenlabs-voice"), not for "${T}"`
  >;
  language: Unavailable<
    `language is only available for ElevenLabs voice training (type "elevenlabs-voice"), not for "${T}"`
  >;
  learningRateUnet: Unavailable<
    `learningRateUnet is only available for SDXL LoRA training (type "sd-xl-lora"), not for "${T}"`
  >;
  lrScheduler: Unavailable<
    `lrScheduler is only available for SD 1.5 and SDXL LoRA training, not for "${T}"`
  >;
  nbEpochs: Unavailable<
    `nbEpochs is only available for Flux LoRA training (type "flux.1-lora" or "flux.1-kontext-lora"), not for "${T}"`
  >;
  nbRepeats: Unavailable<
    `nbRepeats is only available for Flux LoRA training (type "flux.1-lora" or "flux.1-kontext-lora"), not for "${T}"`
  >;
  numTextTrainSteps: Unavailable<
    `numTextTrainSteps is only available for SDXL LoRA training (type "sd-xl-lora"), not for "${T}"`
  >;
  numUNetTrainSteps: Unavailable<
    `numUNetTrainSteps is only available for SDXL LoRA training (type "sd-xl-lora"), not for "${T}"`
  >;
  optimizeFor: Unavailable<
    `optimizeFor is only available for Flux LoRA training (type "flux.1-lora" or "flux.1-kontext-lora"), not for "${T}"`
  >;
  priorLossWeight: Unavailable<
    `priorLossWeight is only available for SD 1.5 and SDXL LoRA training, not for "${T}"`
  >;
  randomCrop: Unavailable<
    `randomCrop is only available for SD 1.5 and SDXL LoRA training, not for "${T}"`
  >;
  randomCropRatio: Unavailable<
    `randomCropRatio is only available for SD 1.5 and SDXL LoRA training, not for "${T}"`
  >;
  randomCropScale: Unavailable<
    `randomCropScale is only available for SD 1.5 and SDXL LoRA training, not for "${T}"`
  >;
  rank: Unavailable<
    `rank is only available for SDXL LoRA, Flux LoRA and Musubi training, not for "${T}"`
  >;
  removeBackgroundNoise: Unavailable<
    `removeBackgroundNoise is only available for ElevenLabs voice training (type "elevenlabs-voice"), not for "${T}"`
  >;
  samplePrompts: Unavailable<
    `samplePrompts is only available for Flux LoRA training (type "flux.1-lora" or "flux.1-kontext-lora"), not for "${T}"`
  >;
  sampleSourceImages: Unavailable<
    `sampleSourceImages is only available for Flux LoRA training (type "flux.1-lora" or "flux.1-kontext-lora"), not for "${T}"`
  >;
  scaleLr: Unavailable<
    `scaleLr is only available for SD 1.5 and SDXL LoRA training, not for "${T}"`
  >;
  seed: Unavailable<`seed is only available for SD 1.5 and SDXL LoRA training, not for "${T}"`>;
  textEncoderTrainingRatio: Unavailable<
    `textEncoderTrainingRatio is only available for SD 1.5 and SDXL LoRA training, not for "${T}"`
  >;
  validationFrequency: Unavailable<
    `validationFrequency is only available for SD 1.5 and SDXL LoRA training, not for "${T}"`
  >;
  validationPrompt: Unavailable<
    `validationPrompt is only available for SD 1.5 and SDXL LoRA training, not for "${T}"`
  >;
  voiceDescription: Unavailable<
    `voiceDescription is only available for ElevenLabs voice training (type "elevenlabs-voice"), not for "${T}"`
  >;
}

/** The fields of `TrainingParameters` that models of type `elevenlabs-voice` take. */
export interface ElevenlabsVoiceTrainingParameters
  extends
    Pick<
      TrainingParametersInput,
      | "age"
      | "cloneType"
      | "conceptPrompt"
      | "gender"
      | "language"
      | "learningRate"
      | "learningRateTextEncoder"
      | "maxTrainSteps"
      | "removeBackgroundNoise"
      | "voiceDescription"
      | "wandbKey"
    >
{
}

interface ElevenlabsVoiceTrainingParametersRefused<T extends string>
  extends
    Partial<
      Pick<
        TrainingParametersReasons<T>,
        | "batchSize"
        | "classPrompt"
        | "learningRateUnet"
        | "lrScheduler"
        | "nbEpochs"
        | "nbRepeats"
        | "numTextTrainSteps"
        | "numUNetTrainSteps"
        | "optimizeFor"
        | "priorLossWeight"
        | "randomCrop"
        | "randomCropRatio"
        | "randomCropScale"
        | "rank"
        | "samplePrompts"
        | "sampleSourceImages"
        | "scaleLr"
        | "seed"
        | "textEncoderTrainingRatio"
        | "validationFrequency"
        | "validationPrompt"
      >
    >
{
}

/**
 * The fields of `TrainingParameters` that models of type `flux.1-kontext-lora`, `flux.1-lora`
 * take.
 */
export interface FluxLoraTrainingParameters
  extends
    Pick<
      TrainingParametersInput,
      | "batchSize"
      | "conceptPrompt"
      | "learningRate"
      | "learningRateTextEncoder"
      | "maxTrainSteps"
      | "nbEpochs"
      | "nbRepeats"
      | "optimizeFor"
      | "rank"
      | "samplePrompts"
      | "sampleSourceImages"
      | "wandbKey"
    >
{
}

interface FluxLoraTrainingParametersRefused<T extends string>
  extends
    Partial<
      Pick<
        TrainingParametersReasons<T>,
        | "age"
        | "classPrompt"
        | "cloneType"
        | "gender"
        | "language"
        | "learningRateUnet"
        | "lrScheduler"
        | "numTextTrainSteps"
        | "numUNetTrainSteps"
        | "priorLossWeight"
        | "randomCrop"
        | "randomCropRatio"
        | "randomCropScale"
        | "removeBackgroundNoise"
        | "scaleLr"
        | "seed"
        | "textEncoderTrainingRatio"
        | "validationFrequency"
        | "validationPrompt"
        | "voiceDescription"
      >
    >
{
}

/** The fields of `TrainingParameters` that models of type `sd-1_5-lora` take. */
export interface Sd15TrainingParameters
  extends
    Pick<
      TrainingParametersInput,
      | "classPrompt"
      | "conceptPrompt"
      | "learningRate"
      | "learningRateTextEncoder"
      | "lrScheduler"
      | "maxTrainSteps"
      | "priorLossWeight"
      | "randomCrop"
      | "randomCropRatio"
      | "randomCropScale"
      | "scaleLr"
      | "seed"
      | "textEncoderTrainingRatio"
      | "validationFrequency"
      | "validationPrompt"
      | "wandbKey"
    >
{
}

interface Sd15TrainingParametersRefused<T extends string>
  extends
    Partial<
      Pick<
        TrainingParametersReasons<T>,
        | "age"
        | "batchSize"
        | "cloneType"
        | "gender"
        | "language"
        | "learningRateUnet"
        | "nbEpochs"
        | "nbRepeats"
        | "numTextTrainSteps"
        | "numUNetTrainSteps"
        | "optimizeFor"
        | "rank"
        | "removeBackgroundNoise"
        | "samplePrompts"
        | "sampleSourceImages"
        | "voiceDescription"
      >
    >
{
}

/** The fields of `TrainingParameters` that models of type `sd-xl-lora` take. */
export interface SdxlLoraTrainingParameters
  extends
    Pick<
      TrainingParametersInput,
      | "conceptPrompt"
      | "learningRate"
      | "learningRateTextEncoder"
      | "learningRateUnet"
      | "lrScheduler"
      | "maxTrainSteps"
      | "numTextTrainSteps"
      | "numUNetTrainSteps"
      | "priorLossWeight"
      | "randomCrop"
      | "randomCropRatio"
      | "randomCropScale"
      | "rank"
      | "scaleLr"
      | "seed"
      | "textEncoderTrainingRatio"
      | "validationFrequency"
      | "validationPrompt"
      | "wandbKey"
    >
{
}

interface SdxlLoraTrainingParametersRefused<T extends string>
  extends
    Partial<
      Pick<
        TrainingParametersReasons<T>,
        | "age"
        | "batchSize"
        | "classPrompt"
        | "cloneType"
        | "gender"
        | "language"
        | "nbEpochs"
        | "nbRepeats"
        | "optimizeFor"
        | "removeBackgroundNoise"
        | "samplePrompts"
        | "sampleSourceImages"
        | "voiceDescription"
      >
    >
{
}

/** The fields of `TrainingParameters` that each model type takes; an unlisted type takes all. */
interface TrainingParametersByType {
  "elevenlabs-voice": ElevenlabsVoiceTrainingParameters;
  "flux.1-kontext-lora": FluxLoraTrainingParameters;
  "flux.1-lora": FluxLoraTrainingParameters;
  "sd-1_5-lora": Sd15TrainingParameters;
  "sd-xl-lora": SdxlLoraTrainingParameters;
}

/** The fields that each model type does not take, and why. */
interface TrainingParametersRefusedByType {
  "elevenlabs-voice": ElevenlabsVoiceTrainingParametersRefused<"elevenlabs-voice">;
  "flux.1-kontext-lora": FluxLoraTrainingParametersRefused<"flux.1-kontext-lora">;
  "flux.1-lora": FluxLoraTrainingParametersRefused<"flux.1-lora">;
  "sd-1_5-lora": Sd15TrainingParametersRefused<"sd-1_5-lora">;
  "sd-xl-lora": SdxlLoraTrainingParametersRefused<"sd-xl-lora">;
}

type TrainingParametersOf<T> = [T] extends [keyof TrainingParametersByType]
  ? TrainingParametersByType[T]
  : TrainingParametersInput;

/** The fields of `TrainingParameters` that models of type `T` take. */
export type TrainingParametersFor<T> = [T] extends [keyof TrainingParametersByType]
  ? Refuses<TrainingParametersByType[T], TrainingParametersRefusedByType[T]>
  : TrainingParametersInput;

type TrainingParametersExplained<T> = T extends keyof TrainingParametersRefusedByType
  ? TrainingParametersByType[T] & TrainingParametersRefusedByType[T]
  : TrainingParametersInput;

type TrainingParametersRefused<T> = [T] extends [keyof TrainingParametersRefusedByType]
  ? keyof TrainingParametersRefusedByType[T]
  : never;

/** Fields that models of any type take. */
type ModelUpdateParamsCommon = Pick<
  ModelUpdateParams,
  | "originalAssets"
  | "classSlug"
  | "concepts"
  | "name"
  | "negativePromptEmbedding"
  | "promptEmbedding"
  | "shortDescription"
  | "thumbnail"
>;

/** Fields that models of type `T` do not take. */
type ModelUpdateParamsRefused<T> = [T] extends [ModelType]
  ? [T & ("flux.1-lora" | "flux.1-kontext-lora")] extends [never] ? "epoch" : never
  : never;

interface ModelUpdateParamsTyped<T, Inner> {
  /**
   * The type of the model, which names its base model and its training.
   *
   * Can be set on a model only while its `status` is `new`.
   *
   * @example `"flux.1-lora"`
   */
  type?: T | undefined;
  /** How the model is to be trained. */
  parameters?: Inner | undefined;
}

interface ModelUpdateParamsExplained<T extends string>
  extends ModelUpdateParamsTyped<T, TrainingParametersExplained<T>>
{
  epoch?: "epoch" extends ModelUpdateParamsRefused<T>
    ?
      | Unavailable<
        `epoch is only available for models of type "flux.1-lora" or "flux.1-kontext-lora", not for "${T}"`
      >
      | undefined
    : ModelUpdateParams["epoch"];
}

type ModelUpdateParamsOf<T> =
  & ModelUpdateParamsCommon
  & ModelUpdateParamsTyped<T, TrainingParametersOf<T>>
  & Pick<ModelUpdateParams, Exclude<"epoch", ModelUpdateParamsRefused<T>>>;

/**
 * Params for models of type `T`, with the fields that they take. For a call that does not set the
 * type, write `{ … } satisfies ModelUpdateParamsFor<"…">`.
 */
export type ModelUpdateParamsFor<T extends ModelType | Unlisted> = Refuses<
  & ModelUpdateParamsCommon
  & ModelUpdateParamsTyped<T, TrainingParametersFor<T>>
  & Pick<ModelUpdateParams, Exclude<"epoch", ModelUpdateParamsRefused<T>>>,
  Pick<ModelUpdateParamsExplained<T>, ModelUpdateParamsRefused<T>>
>;

/**
 * The type that a call is checked against. The first branch never applies: it tells the compiler
 * where to infer from. For a call with a field that its model does not take, the field's type
 * states the reason.
 */
export type ModelUpdateParamsChecked<T extends ModelType | Unlisted, Given> = [Given] extends
  [never] ? { type?: T | undefined } & Given
  : true extends
    | Gives<Given, ModelUpdateParamsRefused<T>>
    | (Given extends { parameters?: infer Inner } ? Gives<Inner, TrainingParametersRefused<T>>
      : never) ? ModelUpdateParamsCommon & ModelUpdateParamsExplained<T>
  : ModelType extends T ? ModelUpdateParams
  : [Given, T] extends
    [{ type: unknown }, "flux.1-composition" | "sd-1_5-composition" | "sd-xl-composition"]
    ? ModelUpdateParamsOf<T> & { concepts: NonNullable<ModelUpdateParams["concepts"]> }
  : ModelUpdateParamsOf<T>;
