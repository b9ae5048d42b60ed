import type { Model, ModelType, TrainingParameters } from "@scenario-models/client";
import type { Chooser } from "./chooser.js";

/** A trainer, as far as the mock must know it to make up models. */
export interface Trainer {
  readonly id: string;
  /** The types of models that it trains; those it is only thought to train come last. */
  readonly types: readonly ModelType[];
  /** Fields that only its models have. */
  readonly fields: readonly (keyof Model)[];
  /** Settings that a training of it may have had. */
  readonly makeParameters: (pick: Chooser) => TrainingParameters;
}

/** Fields of models, by the models' types. */
export type FieldsByType = Readonly<Partial<Record<ModelType, readonly (keyof Model)[]>>>;
