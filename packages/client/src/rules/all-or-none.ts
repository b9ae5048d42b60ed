import { enter, isFields, type Rule, readField, report } from "./place.js";

/**
 * Fields of a body that may be left out whole: where any other of its fields is given, these are required.
 *
 * @param beside - names of the params that are no fields of the body
 */
export function allOrNone(fields: readonly string[], beside: readonly string[]): Rule {
  return (place) => {
    const { value } = place;
    if (!isFields(value)) return;
    const isGiven = (name: string) => readField(value, name) !== undefined;
    if (!Object.keys(value).some((name) => !beside.includes(name) && isGiven(name))) return;
    for (const name of fields) {
      if (!isGiven(name)) report(enter(place, name), "required", "error", "is required");
    }
  };
}
