// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ModelEpochAsset } from "./model-epoch-asset.js";

/** One epoch of a training. */
export interface ModelEpoch {
  /** Hash that identifies the epoch. */
  epoch: string;
  /** Sample images made at this epoch, if the training was given sample prompts. */
  assets?: ModelEpochAsset[] | undefined;
}
