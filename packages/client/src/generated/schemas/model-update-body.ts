// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ModelType, Unlisted } from "@scenario-models/enums";
import type { ModelConcept } from "./model-concept.js";
import type { TrainingParametersInput } from "./training-parameters.js";

/**
 * The fields of a model that an update can set.
 *
 * `concepts` is required for models of type `flux.1-composition`, `sd-1_5-composition`, or
 * `sd-xl-composition`, with at least 1 item, unless the model already has it.
 */
export interface ModelUpdateBody {
  /**
   * Slug of the class the model belongs to. `null` removes the model from its class.
   *
   * @example `"characters-npcs-mobs-characters"`
   */
  classSlug?: string | null | undefined;
  /**
   * The LoRAs that a composition is made of, each with its weight.
   *
   * Only available for models built on Flux, and older SD 1.5 and SDXL models.
   */
  concepts?: readonly ModelConcept[] | undefined;
  /**
   * The training epoch that the model uses. `null` clears the choice: the model then uses its latest
   * epoch.
   *
   * Only available for models of type `flux.1-lora` or `flux.1-kontext-lora`.
   * Can be set on a model only while its `status` is `trained` and it has `epochs`.
   *
   * @example `"000001"`
   */
  epoch?: string | null | undefined;
  /**
   * What the model is called. A model that has no name when its training starts gets one made up
   * from its training data.
   *
   * At most 64 characters.
   *
   * @example `"Cinematic Realism"`
   */
  name?: string | undefined;
  /** Negative prompt embedding that is applied to everything generated with the model. */
  negativePromptEmbedding?: string | undefined;
  /** How the model is to be trained. */
  parameters?: TrainingParametersInput | undefined;
  /** Prompt embedding that is applied to everything generated with the model. */
  promptEmbedding?: string | undefined;
  /**
   * What the model does, in a sentence or two. A model that has none when its training starts gets
   * one made up from its training data.
   *
   * At most 256 characters.
   *
   * @example `"This model generates highly detailed cinematic scenes."`
   */
  shortDescription?: string | undefined;
  /**
   * Asset ID of the image that represents the model. `null` removes the thumbnail.
   *
   * @example `"asset_GTrL3mq4SXWyMxkOHRxlpw"`
   */
  thumbnail?: string | null | undefined;
  /**
   * The type of the model, which names its base model and its training.
   *
   * Can be set on a model only while its `status` is `new`.
   *
   * @example `"flux.1-lora"`
   */
  type?: ModelType | Unlisted | undefined;
}
