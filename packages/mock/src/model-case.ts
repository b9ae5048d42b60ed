import type { Model, ModelType, TrainingParameters } from "@scenario-models/client";
import type { SeededRandom } from "./seeded-random.js";

/** A case of the rules, as far as the mock must know it to make up models. */
export interface ModelCase {
  readonly id: string;
  /** The types of models that it covers; those it is only thought to cover come last. */
  readonly types: readonly ModelType[];
  /** Fields that only its models have. */
  readonly fields: readonly (keyof Model)[];
  /** Settings that a training of it may have had. */
  readonly makeParameters: (pick: SeededRandom) => TrainingParameters;
}

/** Fields of models, by the models' types. */
export type FieldsByType = Readonly<Partial<Record<ModelType, readonly (keyof Model)[]>>>;
