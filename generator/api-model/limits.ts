import type { CaseLimits, Limits } from "./model.js";

const lowerBounds = ["minimum", "exclusiveMinimum"] as const;
const upperBounds = ["maximum", "exclusiveMaximum"] as const;
const bounds = [...lowerBounds, ...upperBounds];

type Bound = (typeof bounds)[number];

/** The limits of every case, with the bounds that one case has of its own in their place. */
export function narrowLimits(limits: Limits, { limits: own }: CaseLimits): Limits {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, ...others } = limits;
  const pickSide = (side: readonly Bound[]): Limits =>
    pickBounds(side.some((bound) => own[bound] !== undefined) ? own : limits, side);
  return { ...others, ...pickSide(lowerBounds), ...pickSide(upperBounds) };
}

/** The bounds that are given. */
export function pickBounds(limits: Limits, wanted: readonly Bound[] = bounds): Limits {
  return Object.fromEntries(
    wanted.flatMap((bound) => {
      const limit = limits[bound];
      return limit === undefined ? [] : [[bound, limit]];
    }),
  );
}

/** Drops the bounds of cases that say no more than the limits of every case, and cases that are left without any. */
export function keepTighter(limits: Limits, cases: readonly CaseLimits[]): CaseLimits[] {
  return cases.flatMap((found) => {
    const tighter = bounds.filter((bound) => isTighter(bound, found.limits[bound], limits));
    return tighter.length === 0 ? [] : [{ ...found, limits: pickBounds(found.limits, tighter) }];
  });
}

function isTighter(
  bound: Bound,
  limit = Number.NaN,
  {
    minimum = Number.NEGATIVE_INFINITY,
    exclusiveMinimum = Number.NEGATIVE_INFINITY,
    maximum = Number.POSITIVE_INFINITY,
    exclusiveMaximum = Number.POSITIVE_INFINITY,
  }: Limits,
): boolean {
  switch (bound) {
    case "minimum":
      return limit > minimum && limit > exclusiveMinimum;
    case "exclusiveMinimum":
      return limit >= minimum && limit > exclusiveMinimum;
    case "maximum":
      return limit < maximum && limit < exclusiveMaximum;
    case "exclusiveMaximum":
      return limit <= maximum && limit < exclusiveMaximum;
  }
}
