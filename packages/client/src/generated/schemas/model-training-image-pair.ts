// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** Two training images, and what turns the one into the other. */
export interface ModelTrainingImagePair {
  /** What to do to the source to arrive at the target. */
  instruction?: string | undefined;
  /** Asset ID of the image to start from, which has to be one of the training assets. */
  sourceId?: string | undefined;
  /** Asset ID of the image to arrive at, which has to be one of the training assets. */
  targetId?: string | undefined;
}
