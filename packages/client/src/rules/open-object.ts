import { type Fields, readField } from "./place.js";
import { type Members, object, type Type } from "./types.js";

/** An object that may have fields beside the known ones, which only the rules about several fields look at. */
export function openObject(name: string, list: () => Members): Type {
  const closed = object(name, () => [list()[0]]);
  return {
    ...closed,
    inside: (place) => {
      const fields = place.value as Fields;
      const [listed, ...relations] = list();
      const known = Object.keys(listed).map((key) => [key, readField(fields, key)]);
      closed.inside?.({ ...place, value: Object.fromEntries(known) });
      for (const relation of relations) relation({ ...place, path: name });
    },
  };
}
