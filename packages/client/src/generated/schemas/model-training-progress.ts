// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { TrainingStage, Unlisted } from "@scenario-models/enums";

/** How far the training of a model has got. */
export interface ModelTrainingProgress {
  /** How far the request has got. */
  stage: TrainingStage | Unlisted;
  /** When this progress was last brought up to date, in milliseconds since 1970. */
  updatedAt: number;
  /** How many jobs are ahead of this one in the queue. */
  position?: number | undefined;
  /**
   * Share of the job that is done.
   *
   * From 0 to 1.
   */
  progress?: number | undefined;
  /** How many milliseconds are left. */
  remainingTimeMs?: number | undefined;
  /** When the job started, in milliseconds since 1970. */
  startedAt?: number | undefined;
}
