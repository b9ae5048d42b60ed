// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { TrainingStage, Unlisted } from "@scenario-models/enums";
import type { JsonValue } from "../../type-helpers.js";

/** How far the training of a model has got. */
export interface ModelTrainingProgress {
  /** Progress of the request. */
  stage: TrainingStage | Unlisted;
  /** When this progress was last brought up to date, in milliseconds since 1970. */
  updatedAt: number;
  /**
   * URL of the image of a captcha that the training waits for.
   *
   * Observed, not documented: newer pages of the vendor.
   */
  captchaImageUrl?: string | undefined;
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
  /**
   * The error after which the training is tried again. Its form is not known.
   *
   * Observed, not documented: newer pages of the vendor.
   */
  retryableError?: JsonValue | undefined;
  /**
   * How often the training was retried.
   *
   * Observed, not documented: newer pages of the vendor.
   */
  retryCount?: number | undefined;
  /** When the job started, in milliseconds since 1970. */
  startedAt?: number | undefined;
}
