import type { Model } from "@scenario-models/client";

/** The models of a mock, in memory. Models are copied when stored and when returned. */
export class ModelStore {
  readonly #initial: readonly Model[];
  #models = new Map<string, Model>();

  constructor(models: readonly Model[]) {
    this.#initial = structuredClone(models);
    this.reset();
  }

  get(id: string): Model | undefined {
    const model = this.#models.get(id);
    return model && structuredClone(model);
  }

  /** Adds a model, or replaces the one with its id. */
  set(model: Model): void {
    this.#models.set(model.id, structuredClone(model));
  }

  list(): Model[] {
    return structuredClone([...this.#models.values()]);
  }

  /** Replaces all models. */
  replace(models: readonly Model[]): void {
    this.#models = new Map(models.map((model) => [model.id, structuredClone(model)]));
  }

  /** Restores the initial models. */
  reset(): void {
    this.replace(this.#initial);
  }
}
