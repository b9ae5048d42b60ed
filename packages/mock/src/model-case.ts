import type { Model, ModelType, TrainingParameters } from "@scenario-models/client";
import type { SeededRandom } from "./seeded-random.js";

/** The facts of a case from which the mock makes up models. */
export interface ModelCase {
  readonly id: string;
  /** The model types of the case; inferred types come last. */
  readonly types: readonly ModelType[];
  /** Fields that not every model has, but models of the case do. */
  readonly fields: readonly (keyof Model)[];
  /** Makes parameters that a training may have had. */
  readonly makeParameters: (pick: SeededRandom) => TrainingParameters;
}

/** Fields of models, by model type. */
export type FieldsByType = Readonly<Partial<Record<ModelType, readonly (keyof Model)[]>>>;
