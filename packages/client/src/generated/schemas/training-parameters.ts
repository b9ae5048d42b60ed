// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { LrScheduler, OptimizeFor, Unlisted } from "@scenario-models/enums";

/**
 * Settings for training a model. Which of them count depends on the trainer, and so on the model's
 * type.
 *
 * `sampleSourceImages` and `samplePrompts` must have the same number of items.
 * `validationFrequency` must not be greater than `maxTrainSteps`.
 */
export interface TrainingParametersInput {
  /**
   * Age group of the speaker, for a professional clone.
   *
   * Only available for ElevenLabs voice training.
   */
  age?: string | undefined;
  /**
   * How many images go into one step. A bigger batch means fewer steps and raises the learning rate.
   *
   * From 1 to 4.
   * Only available for Flux LoRA training.
   * Observed to be accepted for Musubi training too: a training of flux.2-dev-lora in public notes,
   * and the vendor's guides.
   */
  batchSize?: number | undefined;
  /**
   * Prompt for images of the same class as the training images.
   *
   * Only available for SD 1.5 training.
   */
  classPrompt?: string | undefined;
  /**
   * How the voice is cloned: `instant` is quick, `professional` sounds better and asks for a
   * captcha.
   *
   * Only available for ElevenLabs voice training.
   *
   * @example `"instant"`
   * @example `"professional"`
   */
  cloneType?: string | undefined;
  /**
   * Prompt that names the subject of the training, with the identifier by which later prompts will
   * call for it.
   *
   * For Musubi training: at most 20 characters (observed: a refusal in public notes).
   * Default for SD 1.5 training: `daiton` if no class is associated with the model.
   * Default for SDXL LoRA training: `daiton`.
   * Default for Flux LoRA training: `""`.
   *
   * @example `"a daiton dog"`
   */
  conceptPrompt?: string | undefined;
  /**
   * Gender of the speaker, for a professional clone.
   *
   * Only available for ElevenLabs voice training.
   */
  gender?: string | undefined;
  /**
   * Language spoken in the audio samples, as a two-letter ISO 639-1 code.
   *
   * Only available for ElevenLabs voice training.
   *
   * @example `"en"`
   */
  language?: string | undefined;
  /**
   * Learning rate at the start, once any warm-up is over.
   *
   * Greater than 0.
   * Default for SD 1.5 and SDXL LoRA training: `0.000005`.
   * Default for Flux LoRA training: `0.0001`.
   */
  learningRate?: number | undefined;
  /**
   * Learning rate of the text encoder at the start, once any warm-up is over.
   *
   * Greater than 0 and at most 0.001.
   * For Flux LoRA training: at least 0.000001.
   * Default for SDXL LoRA training: `0.00005`.
   * Default for Flux LoRA training: `0.00001`.
   *
   * The vendor's text gives the maximum of 0.001 for Flux LoRA alone, while its schema applies it to
   * every trainer.
   */
  learningRateTextEncoder?: number | undefined;
  /**
   * Learning rate of the UNet at the start, once any warm-up is over.
   *
   * Greater than 0.
   * Only available for SDXL LoRA training.
   */
  learningRateUnet?: number | undefined;
  /**
   * How the learning rate changes during the training.
   *
   * Only available for SD 1.5 and SDXL LoRA training.
   *
   * @defaultValue `"constant"`
   */
  lrScheduler?: LrScheduler | Unlisted | undefined;
  /**
   * The most steps that the training takes.
   *
   * From 0 to 40000.
   * For Flux LoRA training: at most 10000.
   * Default for SD 1.5 training: `round((trainingImages * 225) / 3)`.
   * Default for SDXL LoRA training: `trainingImages * 175`.
   * Default for Flux LoRA training: `trainingImages * 100`.
   * Deprecated for SDXL LoRA training; use `numTextTrainSteps` and `numUNetTrainSteps` instead.
   */
  maxTrainSteps?: number | undefined;
  /**
   * How many epochs the training takes.
   *
   * From 1 to 30.
   * Only available for Flux LoRA training.
   * Observed to be accepted for Musubi training too: a training of flux.2-dev-lora in public notes,
   * and the vendor's guides.
   */
  nbEpochs?: number | undefined;
  /**
   * How many times the training is repeated.
   *
   * From 1 to 30.
   * Only available for Flux LoRA training.
   * Observed to be accepted for Musubi training too: a training of flux.2-dev-lora in public notes,
   * and the vendor's guides.
   */
  nbRepeats?: number | undefined;
  /**
   * How many steps the text encoder is trained for.
   *
   * From 0 to 40000.
   * Only available for SDXL LoRA training.
   */
  numTextTrainSteps?: number | undefined;
  /**
   * How many steps the UNet is trained for.
   *
   * From 0 to 40000.
   * Only available for SDXL LoRA training.
   */
  numUNetTrainSteps?: number | undefined;
  /**
   * What sort of images to tune the training for. It decides which transformer blocks of the LoRA
   * are trained, among the double ones and the single ones.
   *
   * Only available for Flux LoRA training.
   */
  optimizeFor?: OptimizeFor | Unlisted | undefined;
  /**
   * How much weight the prior preservation loss gets.
   *
   * Greater than 0 and at most 1.7976931348623157.
   * Only available for SD 1.5 and SDXL LoRA training.
   *
   * The maximum looks like the largest double-precision number, 1.7976931348623157e+308, with its
   * exponent lost.
   */
  priorLossWeight?: number | undefined;
  /**
   * Images are cropped before they are resized for training. `true` picks the spot at random,
   * `false` takes the centre.
   *
   * Only available for SD 1.5 and SDXL LoRA training.
   */
  randomCrop?: boolean | undefined;
  /**
   * Ratio used for random crops.
   *
   * From 0 to 1.
   * Only available for SD 1.5 and SDXL LoRA training.
   */
  randomCropRatio?: number | undefined;
  /**
   * Scale used for random crops.
   *
   * From 0 to 1.
   * Only available for SD 1.5 and SDXL LoRA training.
   */
  randomCropScale?: number | undefined;
  /**
   * Size of the matrices that the LoRA adds to the model.
   *
   * From 2 to 128.
   * Only available for SDXL LoRA, Flux LoRA, and Musubi training.
   * For Flux LoRA training: at most 64.
   * Default for SDXL LoRA training: `64`.
   * Default for Flux LoRA training: `16`.
   * Default for Musubi training: `64`.
   * Deprecated for SDXL LoRA training.
   */
  rank?: number | undefined;
  /**
   * Whether to clean the audio samples of background noise before the voice is cloned. If so, no
   * sample may be shorter than 5 seconds.
   *
   * Only available for ElevenLabs voice training.
   */
  removeBackgroundNoise?: boolean | undefined;
  /**
   * Prompts that produce sample images at each epoch.
   *
   * Only available for Flux LoRA training.
   */
  samplePrompts?: readonly string[] | undefined;
  /**
   * Asset IDs of the images that the sample prompts go with, in the order of those prompts.
   *
   * Only available for Flux LoRA training.
   */
  sampleSourceImages?: readonly string[] | undefined;
  /**
   * Once chose whether the learning rate is scaled. The server now ignores it.
   *
   * Only available for SD 1.5 and SDXL LoRA training.
   *
   * @deprecated Do not use it in new code.
   */
  scaleLr?: boolean | undefined;
  /**
   * Start value for randomness. Set it to get the same result again; otherwise the server draws one.
   *
   * From 0 to 9007199254740991.
   * Only available for SD 1.5 and SDXL LoRA training.
   */
  seed?: number | undefined;
  /**
   * Share of the steps in which the text encoder is trained, before the UNet takes its turn. Of 100
   * steps, `0.2` gives 20 to the text encoder and 80 to the UNet.
   *
   * From 0 to 0.99.
   * Only available for SD 1.5 and SDXL LoRA training.
   *
   * @deprecated Use `numTextTrainSteps` and `numUNetTrainSteps` instead.
   */
  textEncoderTrainingRatio?: number | undefined;
  /**
   * The number of steps between validations.
   *
   * At least 0.
   * Only available for SD 1.5 and SDXL LoRA training.
   */
  validationFrequency?: number | undefined;
  /**
   * Prompt used for validation.
   *
   * Only available for SD 1.5 and SDXL LoRA training.
   */
  validationPrompt?: string | undefined;
  /**
   * A description of the voice.
   *
   * Only available for ElevenLabs voice training.
   */
  voiceDescription?: string | undefined;
  /**
   * Your Weights & Biases key, if the training should be logged there.
   *
   * At most 40 characters.
   */
  wandbKey?: string | undefined;
}

/**
 * Settings for training a model. Which of them count depends on the trainer, and so on the model's
 * type.
 *
 * `sampleSourceImages` and `samplePrompts` must have the same number of items.
 * `validationFrequency` must not be greater than `maxTrainSteps`.
 */
export interface TrainingParameters extends TrainingParametersInput {
  /**
   * Prompts that produce sample images at each epoch.
   *
   * Only available for Flux LoRA training.
   */
  samplePrompts?: string[] | undefined;
  /**
   * Asset IDs of the images that the sample prompts go with, in the order of those prompts.
   *
   * Only available for Flux LoRA training.
   */
  sampleSourceImages?: string[] | undefined;
}
