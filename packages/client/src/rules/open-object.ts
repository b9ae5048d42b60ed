import { type Fields, readField } from "./place.js";
import { type Members, object, type Type } from "./types.js";

/** An object that may have fields beside the known ones, which are not looked at. */
export function openObject(name: string, list: () => Members): Type {
  const closed = object(name, list);
  return {
    ...closed,
    inside: (place) => {
      const fields = place.value as Fields;
      const known = Object.keys(list()[0]).map((key) => [key, readField(fields, key)]);
      closed.inside?.({ ...place, value: Object.fromEntries(known) });
    },
  };
}
