import { join, type Place, quote, readField } from "./place.js";

/**
 * Whether a case is at hand: 1 for sure and −1 for surely not. What lies between is inferred, and 0 where nobody can
 * tell.
 */
export type Verdict = 1 | 0.5 | 0 | -0.5 | -1;

/** A case in which something holds. */
export interface Condition {
  /** The case as rule ids name it. */
  readonly id: string;
  /** The case in words that complete "for …". */
  readonly say: () => string;
  readonly judge: (place: Place) => Verdict;
}

/** A trainer and the model types it covers. */
export interface Trainer {
  readonly id: string;
  readonly title: string;
  /** Types that the vendor itself ties to the trainer. */
  readonly documented: readonly string[];
  /** Types that most likely belong to it. */
  readonly inferred: readonly string[];
}

/** The model is trained by one of these trainers. */
export function trainedBy(...trainers: readonly Trainer[]): Condition {
  return {
    id: trainers.map(({ id }) => id).join("+"),
    say: () => sayTraining(trainers),
    judge: ({ run: { type, isDocumented } }) => {
      if (type === undefined) return 0;
      if (trainers.some(({ documented }) => documented.includes(type))) return 1;
      if (trainers.some(({ inferred }) => inferred.includes(type))) return 0.5;
      return isDocumented ? -1 : -0.5;
    },
  };
}

/** `SDXL LoRA training (type "sd-xl-lora")`, `SD 1.5 and SDXL LoRA training`. */
function sayTraining(trainers: readonly Trainer[]): string {
  const list = join(
    trainers.map(({ title }) => title),
    "and",
  );
  // Several trainers have too many types to name.
  const types = trainers.length === 1 ? trainers.flatMap(({ documented }) => documented) : [];
  return `${list} training${types.length === 0 ? "" : ` (type ${quote(types)})`}`;
}

/** The model has one of these types. */
export function typed(...types: readonly string[]): Condition {
  return {
    id: types.join("+"),
    say: () => `models of type ${quote(types)}`,
    judge: ({ run: { type } }) => (type === undefined ? 0 : types.includes(type) ? 1 : -1),
  };
}

/** Each of these fields of the same object has one of the values listed for it. */
export function beside(fields: Readonly<Record<string, readonly unknown[]>>): Condition {
  const entries = Object.entries(fields);
  return {
    id: entries.map(([field, values]) => `${field}=${values.join("|")}`).join("&"),
    say: () => entries.map(([field, values]) => `${field} ${quote(values)}`).join(" and "),
    judge: ({ siblings }) =>
      entries.every(([field, values]) => values.includes(readField(siblings, field))) ? 1 : -1,
  };
}
