/** A value to set at a JSON pointer of the bundled document: `undefined` takes away, `/-` appends to a list. */
export type Edit = readonly [pointer: string, value: unknown];

/** What an edit leads to: where, how much, for whom. */
export interface Expected {
  readonly pointer: string;
  readonly impact: "major" | "minor" | "patch";
  readonly breaks?: readonly ("callers" | "readers")[];
  readonly subject: string;
  readonly text: string;
}

export interface DiffCase {
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly expected: readonly Expected[];
}

export const body = "/components/schemas/ModelUpdateBody/properties";
export const training = "/components/schemas/TrainingParameters/properties";
export const operation = "/paths/~1models~1{modelId}/put";
export const callers = ["callers"] as const;
export const readers = ["readers"] as const;
export const both = ["callers", "readers"] as const;

type Place = readonly [pointer: string, subject: string, text: string];

const say = ([pointer, subject, text]: Place) => ({ pointer, subject, text });
export const major = (breaks: Expected["breaks"] & {}, ...place: Place): Expected => ({
  ...say(place),
  impact: "major",
  breaks,
});
export const minor = (...place: Place): Expected => ({ ...say(place), impact: "minor" });
export const patch = (...place: Place): Expected => ({ ...say(place), impact: "patch" });
