// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { JsonValue } from "../../type-helpers.js";
import type { ModelUiConfigInputProperties } from "./model-ui-config-input-properties.js";
import type { ModelUiConfigLorasComponent } from "./model-ui-config-loras-component.js";
import type { ModelUiConfigPreset } from "./model-ui-config-preset.js";
import type { ModelUiConfigResolutionComponent } from "./model-ui-config-resolution-component.js";
import type { ModelUiConfigTriggerGenerate } from "./model-ui-config-trigger-generate.js";

/** How a user interface should present a model. */
export interface ModelUiConfig {
  /** How to show single inputs, by the name of the input. */
  inputProperties?: Record<string, ModelUiConfigInputProperties> | undefined;
  /** How to show the choice of LoRAs. */
  lorasComponent?: ModelUiConfigLorasComponent | undefined;
  /** Presets that fill in several inputs at once. */
  presets?: ModelUiConfigPreset[] | undefined;
  /** How to show the choice of a resolution. */
  resolutionComponent?: ModelUiConfigResolutionComponent | undefined;
  /**
   * How to show select boxes.
   *
   * Each value: Settings of one select box, which may be any JSON value.
   */
  selects?: Record<string, JsonValue> | undefined;
  /** How to show the button that starts a generation. */
  triggerGenerate?: ModelUiConfigTriggerGenerate | undefined;
}
