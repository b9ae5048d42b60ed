// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type {
  AccessRestriction,
  ModelCapability,
  ModelPrivacy,
  ModelSource,
  ModelStatus,
  ModelType,
  Unlisted,
} from "@scenario-models/enums";
import type { ModelClass } from "./model-class.js";
import type { ModelConcept } from "./model-concept.js";
import type { ModelEpoch } from "./model-epoch.js";
import type { ModelInput } from "./model-input.js";
import type { ModelPerformanceStats } from "./model-performance-stats.js";
import type { ModelThumbnail } from "./model-thumbnail.js";
import type { ModelTrainingImagePair } from "./model-training-image-pair.js";
import type { ModelTrainingImage } from "./model-training-image.js";
import type { ModelTrainingProgress } from "./model-training-progress.js";
import type { ModelTrainingStats } from "./model-training-stats.js";
import type { ModelUiConfig } from "./model-ui-config.js";
import type { TrainingParameters } from "./training-parameters.js";

/**
 * A model and everything the API tells about it.
 *
 * `concepts` is required for models of type `flux.1-composition`, `sd-1_5-composition`, or
 * `sd-xl-composition`.
 */
export interface Model {
  /**
   * ID of the model.
   *
   * @example `"model_eyVcnFJcR92BxBkz7N6g5w"`
   */
  id: string;
  /**
   * What the model can generate.
   *
   * @example `["txt2img","img2img","txt2img_ip_adapter"]`
   */
  capabilities: (ModelCapability | Unlisted)[];
  /** IDs of the collections that hold the model. */
  collectionIds: string[];
  /**
   * Date and time when the model was created.
   *
   * @example `"2023-02-03T11:19:41.579Z"`
   */
  createdAt: string;
  /** Whether this is a custom model, which only runs through `POST /generate/custom/{modelId}`. */
  custom: boolean;
  /** IDs of the assets that the model's owner picked to show what it can do. */
  exampleAssetIds: string[];
  /**
   * Who gets to see the model.
   *
   * @defaultValue `"private"`
   */
  privacy: ModelPrivacy | Unlisted;
  /** Where the model comes from. */
  source: ModelSource | Unlisted;
  /** The state of the model. */
  status: ModelStatus | Unlisted;
  /**
   * Tags given to the model.
   *
   * @example `["sci-fi","landscape"]`
   */
  tags: string[];
  /** How many training images the model has in all. */
  trainingImagesNumber: number;
  /**
   * The type of the model, which names its base model and its training.
   *
   * @example `"flux.1-lora"`
   */
  type: ModelType | Unlisted;
  /**
   * Date and time of the latest change.
   *
   * @example `"2023-02-03T11:19:41.579Z"`
   */
  updatedAt: string;
  /** The plan that access to the model is tied to. */
  accessRestrictions?: AccessRestriction | Unlisted<number> | undefined;
  /**
   * ID of the user who made the model.
   *
   * @example `"user_VFhihHKMRZyDDnZAJwLb2Q"`
   */
  authorId?: string | undefined;
  /** The class the model belongs to. */
  class?: ModelClass | undefined;
  /**
   * IDs of the base models that work with this one. Found mostly on Flux LoRAs.
   *
   * @example `["flux.1-dev","flux.1-schnell"]`
   */
  compliantModelIds?: string[] | undefined;
  /** The LoRAs that a composition is made of, each with its weight. */
  concepts?: ModelConcept[] | undefined;
  /**
   * Whether payments for trainings and runs of the model are not refunded.
   *
   * Observed, not documented: newer pages of the vendor.
   */
  disableRefund?: boolean | undefined;
  /**
   * The training epoch that the model uses. If absent, that is the latest one.
   *
   * Only available for Flux LoRA training.
   */
  epoch?: string | undefined;
  /**
   * The epochs of the training, to choose from.
   *
   * Only available for Flux LoRA training.
   */
  epochs?: ModelEpoch[] | undefined;
  /**
   * The values that the model asks for when it is run. `GET /models/{modelId}` returns the list.
   *
   * Only available where `custom` is `true`.
   */
  inputs?: ModelInput[] | undefined;
  /**
   * Keyword that calls for the model's subject in a prompt.
   *
   * @deprecated Use `TrainingParameters.conceptPrompt` instead.
   */
  modelKeyword?: string | undefined;
  /**
   * What the model is called.
   *
   * @example `"Cinematic Realism"`
   */
  name?: string | undefined;
  /** Negative prompt embedding that refines what the model generates. */
  negativePromptEmbedding?: string | undefined;
  /**
   * ID of the owner, such as a team.
   *
   * @example `"team_VFhihHKMRZyDDnZAJwLb2Q"`
   */
  ownerId?: string | undefined;
  /** How the model was trained, or is to be trained. */
  parameters?: TrainingParameters | undefined;
  /** ID of the model that this one derives from. */
  parentModelId?: string | undefined;
  /** How the model performs, in aggregate. */
  performanceStats?: ModelPerformanceStats | undefined;
  /** Prompt embedding that refines what the model generates. */
  promptEmbedding?: string | undefined;
  /**
   * What the model does, in a sentence or two.
   *
   * @example `"This model generates highly detailed cinematic scenes."`
   */
  shortDescription?: string | undefined;
  /** Date on which a model of the Free plan will be soft-deleted. */
  softDeletionOn?: string | undefined;
  /** The image that represents the model. */
  thumbnail?: ModelThumbnail | undefined;
  /** Pairs of training images, each with a source and a target. */
  trainingImagePairs?: ModelTrainingImagePair[] | undefined;
  /**
   * Up to three of the training images, the first ones, with their URLs. Fetch the model by its ID
   * to get them all.
   */
  trainingImages?: ModelTrainingImage[] | undefined;
  /** Progress of the training. */
  trainingProgress?: ModelTrainingProgress | undefined;
  /** When the model was trained, and how long that took. */
  trainingStats?: ModelTrainingStats | undefined;
  /** How a user interface should present the model. */
  uiConfig?: ModelUiConfig | undefined;
  /**
   * ID of a user.
   *
   * @example `"user_VFhihHKMRZyDDnZAJwLb2Q"`
   * @deprecated Do not use it in new code.
   */
  userId?: string | undefined;
}
