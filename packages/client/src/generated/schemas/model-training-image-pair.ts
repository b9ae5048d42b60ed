// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** Two training images, and the instruction that turns the source into the target. */
export interface ModelTrainingImagePair {
  /** The instruction that turns the source into the target. */
  instruction?: string | undefined;
  /** Asset ID of the image to start from, which has to be one of the training assets. */
  sourceId?: string | undefined;
  /** Asset ID of the image to arrive at, which has to be one of the training assets. */
  targetId?: string | undefined;
}
