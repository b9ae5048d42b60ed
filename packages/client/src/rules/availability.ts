declare const why: unique symbol;

/** The type of a field that a model of the given type does not take: no value has it, and its name says why. */
export interface Unavailable<Why extends string> {
  readonly [why]: Why;
}

/** Whether a value of type `Given` is sure to set one of `Fields`. */
export type Gives<Given, Fields> =
  // biome-ignore lint/complexity/noBannedTypes: an empty object is what remains where every field may be absent
  {} extends Pick<Given, keyof Given & Fields> ? false : true;
