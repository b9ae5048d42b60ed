// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** One LoRA of a composition. */
export interface ModelConcept {
  /**
   * ID of the LoRA.
   *
   * @example `"model_eyVcnFJcR92BxBkz7N6g5w"`
   */
  modelId: string;
  /**
   * How strongly the LoRA shapes the result.
   *
   * From -2 to 2.
   * For Flux Kontext prompt editing: at least 0.
   *
   * @example `1`
   */
  scale: number;
  /**
   * Training epoch of the LoRA to use.
   *
   * Only available for Flux LoRA training, which is what the model in `modelId` must come from.
   *
   * @example `"000001"`
   */
  modelEpoch?: string | undefined;
}
