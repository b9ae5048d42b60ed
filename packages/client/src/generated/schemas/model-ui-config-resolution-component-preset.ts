// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** One resolution to choose. */
export interface ModelUiConfigResolutionComponentPreset {
  /** Height of the result. */
  height: number;
  /** Label of the choice. */
  label: string;
  /** Width of the result. */
  width: number;
}
