// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ModelUiConfigResolutionComponentPreset } from "./model-ui-config-resolution-component-preset.js";

/** A part of the interface in which a user picks a resolution. */
export interface ModelUiConfigResolutionComponent {
  /** Name of the input that takes the height. */
  heightInput: string;
  /** Label of this part of the interface. */
  label: string;
  /** Resolutions to choose from. */
  presets: ModelUiConfigResolutionComponentPreset[];
  /** Name of the input that takes the width. */
  widthInput: string;
}
