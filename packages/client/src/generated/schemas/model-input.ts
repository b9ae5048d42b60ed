// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type {
  ModelInputBackgroundBehavior,
  ModelInputKind,
  ModelInputType,
  ModelType,
  Unlisted,
} from "@scenario-models/enums";
import type { JsonValue } from "../../type-helpers.js";
import type { ModelInputRequired } from "./model-input-required.js";

/**
 * One value that a custom model asks for when it is run, and how a user interface should ask for
 * it.
 */
export interface ModelInput {
  /** Name under which the value is passed when the model is called. */
  name: string;
  /** The kind of value. */
  type: ModelInputType | Unlisted;
  /**
   * Values to choose from. With type `string` or `number` the interface shows a dropdown for one of
   * them, with `string_array` a dropdown for several.
   *
   * Each item: A value to choose from, which may be any JSON value.
   */
  allowedValues?: JsonValue[] | undefined;
  /**
   * How the background of the image is treated.
   *
   * Only available where `type` is `file` or `file_array` and `kind` is `image`.
   */
  backgroundBehavior?: ModelInputBackgroundBehavior | Unlisted | undefined;
  /**
   * Whether the value is a colour.
   *
   * Only available where `type` is `string`.
   */
  color?: boolean | undefined;
  /** Whether the value affects the cost of a run. */
  costImpact?: boolean | undefined;
  /** Value that is used if none is given. It may be any JSON value. */
  default?: JsonValue | undefined;
  /** Help text that tells a user more about the value. */
  description?: string | undefined;
  /** Group in which the interface shows the value. Members of one group appear one after the other. */
  group?: string | undefined;
  /** Text of a tooltip that guides the user. */
  hint?: string | undefined;
  /**
   * The inputs that make up one object of the list. Each is described with the same fields as this
   * one.
   *
   * Each item: One nested input.
   *
   * Each value of an item: A property of the nested input, which may be any JSON value.
   *
   * Only available where `type` is `inputs_array`.
   */
  inputs?: Record<string, JsonValue>[] | undefined;
  /**
   * The sort of asset. Where a model takes several kinds, the API can only create an asset on the
   * fly from a data URL if that URL starts with `data:`, the kind and a comma.
   *
   * Only available where `type` is `file` or `file_array`.
   */
  kind?: ModelInputKind | Unlisted | undefined;
  /** Label of the input in the interface. */
  label?: string | undefined;
  /** File input that the mask comes from, by its name. */
  maskFrom?: string | undefined;
  /**
   * Highest value allowed.
   *
   * Only available where `type` is `number`, `file_array`, `inputs_array`, `model_array`,
   * `number_array`, or `string_array`.
   */
  max?: number | undefined;
  /**
   * How long the file may last, in seconds.
   *
   * Observed, not documented: newer pages of the vendor.
   */
  maxDuration?: number | undefined;
  /**
   * Most characters allowed. In a list of texts, this counts for each text.
   *
   * Only available where `type` is `string` or `string_array`.
   */
  maxLength?: number | undefined;
  /**
   * How big the file may be, in bytes. The server compares it with `asset.properties.size` when it
   * creates the job.
   *
   * Only available where `type` is `file` or `file_array`.
   */
  maxSize?: number | undefined;
  /**
   * Lowest value allowed.
   *
   * Only available where `type` is `number`, `file_array`, `inputs_array`, `model_array`,
   * `number_array`, or `string_array`.
   */
  min?: number | undefined;
  /**
   * Fewest characters allowed. In a list of texts, this counts for each text.
   *
   * Only available where `type` is `string` or `string_array`.
   */
  minLength?: number | undefined;
  /**
   * The types of models that may be chosen.
   *
   * Only available where `type` is `model_array`.
   *
   * @example `["flux.1-lora"]`
   */
  modelTypes?: (ModelType | Unlisted)[] | undefined;
  /**
   * Whether the asset becomes the parent of the assets that the run produces. In a list, the first
   * asset does.
   *
   * Only available where `type` is `file` or `file_array`.
   */
  parent?: boolean | undefined;
  /**
   * Text shown while the input is empty.
   *
   * Only available where `type` is `string`.
   */
  placeholder?: string | undefined;
  /**
   * Whether the value is a prompt. If so, the interface shows a text area with the Prompt Spark
   * feature.
   *
   * Only available where `type` is `string`.
   */
  prompt?: boolean | undefined;
  /**
   * Whether Prompt Spark may be used with the value.
   *
   * Only available where `type` is `string`.
   */
  promptSpark?: boolean | undefined;
  /** When the value is needed. If absent, it never is. */
  required?: ModelInputRequired | undefined;
  /**
   * Step by which the number changes.
   *
   * At least 1.
   * Only available where `type` is `number`.
   */
  step?: number | undefined;
}
