import type { CaseLimits, Limits } from "./model.js";
import type { Schema } from "./openapi-types.js";

const sharedKeywords = [
  "minimum",
  "maximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const satisfies readonly (keyof Limits & keyof Schema)[];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The limits of a schema. OpenAPI 3.0 writes `exclusiveMinimum: true` beside `minimum`; the model holds the number
 * itself, as 3.1 does.
 */
export function readLimits(schema: Schema): Limits {
  const limits: Writable<Limits> = {};
  for (const keyword of sharedKeywords) {
    const value = schema[keyword];
    if (value !== undefined) Object.assign(limits, { [keyword]: value });
  }
  // A pattern that JavaScript cannot parse is left out; `listLostKeywords` reports it.
  if (limits.pattern !== undefined && findPatternFlags(limits.pattern) === undefined) {
    delete limits.pattern;
  }
  for (const [inclusive, exclusive] of [sides[0], sides[1]]) {
    const { [exclusive]: given } = schema;
    const limit = given === true ? limits[inclusive] : given;
    if (given === true) delete limits[inclusive];
    if (typeof limit === "number") limits[exclusive] = limit;
  }
  return limits;
}

/**
 * The flags with which JavaScript can parse a pattern: `u`, as JSON Schema recommends, or none for patterns that only
 * the older syntax allows. `undefined` for a pattern that JavaScript cannot parse.
 */
export function findPatternFlags(pattern: string): "u" | "" | undefined {
  return (["u", ""] as const).find((flags) => {
    try {
      return new RegExp(pattern, flags);
    } catch {
      return false;
    }
  });
}

/**
 * The bounds that a case may override. Bounds of one group limit the same side, so an override replaces the whole
 * group.
 */
const sides = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
  ["minLength"],
  ["maxLength"],
  ["minItems"],
  ["maxItems"],
] as const satisfies readonly (readonly (keyof Limits)[])[];

const bounds = sides.flat();

type Bound = (typeof bounds)[number];

/** The limits of a case, as written in `x-limits`. */
export type CaseBounds = Writable<Pick<Limits, Bound>>;

/** The general limits with those of one case in their place. */
export function narrowLimits(limits: Limits, { limits: own }: CaseLimits): Limits {
  const kept: Writable<Limits> = { ...limits };
  for (const side of sides) {
    if (side.every((bound) => own[bound] === undefined)) continue;
    for (const bound of side) delete kept[bound];
  }
  return { ...kept, ...pickBounds(own) };
}

/** Picks the wanted bounds that are set. */
export function pickBounds(limits: Limits, wanted: readonly Bound[] = bounds): Limits {
  return Object.fromEntries(
    wanted.flatMap((bound) => {
      const limit = limits[bound];
      return limit === undefined ? [] : [[bound, limit]];
    }),
  );
}

/**
 * Drops the bounds of cases that are no tighter than the field's own limits, and cases that are left without bounds.
 */
export function keepTighter(limits: Limits, cases: readonly CaseLimits[]): CaseLimits[] {
  return cases.flatMap((found) => {
    const tighter = bounds.filter((bound) => isTighter(bound, found.limits[bound], limits));
    return tighter.length === 0 ? [] : [{ ...found, limits: pickBounds(found.limits, tighter) }];
  });
}

function isTighter(bound: Bound, limit: number | undefined, limits: Limits): boolean {
  if (limit === undefined) return false;
  const side: readonly Bound[] = sides.find((one) => one.some((other) => other === bound)) ?? [];
  const isLower = /min/i.test(bound);
  return side.every((other) => {
    const general = limits[other];
    if (general === undefined || (isLower ? limit > general : limit < general)) return true;
    // Of two equal numbers, the exclusive one is tighter.
    return limit === general && bound.startsWith("exclusive") && bound !== other;
  });
}
