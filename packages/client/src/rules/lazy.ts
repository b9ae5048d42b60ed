import type { Type } from "./types.js";

/** A type made on first use: a program that never checks never pays, and a schema may refer to itself. */
export function lazy(make: () => Type): Type {
  let made: Type | undefined;
  const get = (): Type => {
    made ??= make();
    return made;
  };
  return {
    get words() {
      return get().words;
    },
    fits: (value) => get().fits(value),
    inside: (place) => get().inside?.(place),
  };
}
