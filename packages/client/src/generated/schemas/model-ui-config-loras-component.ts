// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** A part of the interface in which a user picks LoRAs and their weights. */
export interface ModelUiConfigLorasComponent {
  /** Label of this part of the interface. */
  label: string;
  /** Name of the input that takes the LoRAs, one of type `model_array`. */
  modelInput: string;
  /** Name of the input that takes their weights, one of type `number_array`. */
  scaleInput: string;
  /**
   * Name of the input that takes a single model ID, be it a LoRA or a composition. If set, that ID
   * is noted in the metadata of the asset produced. If the input also has the `model-decomposer`
   * parser, the LoRAs and weights are filled in from the model.
   */
  modelIdInput?: string | undefined;
}
