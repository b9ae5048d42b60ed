import type { CaseLimits, Limits } from "./model.js";

/** The limits of every case, with the bounds that one case has of its own in their place. */
export function narrowLimits(limits: Limits, found: CaseLimits): Limits {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, ...others } = limits;
  return {
    ...others,
    ...(found.minimum === undefined
      ? pick({ minimum, exclusiveMinimum })
      : { [found.includesMinimum ? "minimum" : "exclusiveMinimum"]: found.minimum }),
    ...(found.maximum === undefined
      ? pick({ maximum, exclusiveMaximum })
      : { [found.includesMaximum ? "maximum" : "exclusiveMaximum"]: found.maximum }),
  };
}

function pick(bounds: Readonly<Record<string, number | undefined>>): Limits {
  return Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== undefined));
}
