// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** When a model was trained, and how long that took. */
export interface ModelTrainingStats {
  /** Date and time when the training ended. */
  endedAt?: string | undefined;
  /** How many seconds the training waited in the queue. */
  queueDuration?: number | undefined;
  /** Date and time when the training started. */
  startedAt?: string | undefined;
  /** How many seconds the training itself took. */
  trainDuration?: number | undefined;
}
