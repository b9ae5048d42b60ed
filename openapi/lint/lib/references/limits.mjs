// @ts-check
import { isObject, listOf } from "../objects.mjs";
import { boundsAt, boundsOf, isTighter, RANGES, SIDES, tightestOf } from "../schemas.mjs";
import { refusedNumber, sentence } from "../values.mjs";
import { checkCondition, overlapOf } from "./conditions.mjs";
import { checkValue } from "./names.mjs";

/** @typedef {import("../objects.mjs").Location} Location */
/** @typedef {import("../objects.mjs").Placed} Placed */
/** @typedef {import("../schemas.mjs").Bounds} Bounds */
/** @typedef {import("./names.mjs").Fields} Fields */
/** @typedef {import("./names.mjs").World} World */

/** @type {(bound: import("../schemas.mjs").Bound) => string} */
const spoken = ({ value, exclusive }) => `${value}${exclusive ? " (exclusive)" : ""}`;

/** @type {(entry: Record<string, unknown>, at: Location, own: Bounds, world: World) => void} */
function checkBounds(entry, at, own, { report }) {
  for (const side of SIDES) {
    const outer = own[side];
    for (const bound of boundsAt(entry, side)) {
      if (outer === undefined || isTighter(side, bound, outer)) continue;
      const limit = `the schema's own ${side}, ${spoken(outer)}`;
      report(at.child([bound.keyword]), `${spoken(bound)} does not tighten ${limit}; remove it.`);
    }
  }
  const bounds = tightestOf([entry]);
  const all = { ...own, ...bounds };
  for (const [low, high] of RANGES) {
    const [minimum, maximum] = [all[low], all[high]];
    if (minimum === undefined || maximum === undefined || minimum.value <= maximum.value) continue;
    const { keyword } = bounds[high] ?? minimum;
    report(
      at.child([keyword]),
      `No ${low === "minimum" ? "number" : "size"} lies between ${minimum.value} and ${maximum.value}; correct the limits.`,
    );
  }
}

/**
 * @param {unknown} list
 * @param {Location} at
 * @param {string} keyword
 * @param {World} world
 * @param {(one: Record<string, unknown>, other: Record<string, unknown>) => boolean} [allowed]
 */
function checkOverlaps(list, at, keyword, world, allowed = () => false) {
  const entries = listOf(list);
  for (const [index, later] of entries.entries()) {
    for (const [before, earlier] of entries.slice(0, index).entries()) {
      if (!isObject(later) || !isObject(earlier) || allowed(later, earlier)) continue;
      const overlap = overlapOf(later, earlier, world);
      if (overlap === undefined) continue;
      const message = `${keyword}[${before}] already speaks of ${overlap.what}; keep one.`;
      world.report(at.child([index, ...overlap.path]), message);
      break;
    }
  }
}

/** @type {(list: unknown, schema: Placed, beside: Fields | undefined, world: World) => void} */
export function checkLimits(list, schema, beside, world) {
  const at = schema.location.child(["x-limits"]);
  const own = boundsOf(schema, world.resolve);
  for (const [index, entry] of listOf(list).entries()) {
    if (!isObject(entry)) continue;
    checkCondition(entry, at.child([index]), beside, world);
    checkBounds(entry, at.child([index]), own, world);
  }
  checkOverlaps(list, at, "x-limits", world);
}

/** @type {(list: unknown, schema: Placed, beside: Fields | undefined, world: World) => void} */
export function checkDefaults(list, schema, beside, world) {
  const at = schema.location.child(["x-defaults"]);
  const own = boundsOf(schema, world.resolve);
  const limits = isObject(schema.node) ? listOf(schema.node["x-limits"]).filter(isObject) : [];
  for (const [index, entry] of listOf(list).entries()) {
    if (!isObject(entry)) continue;
    checkCondition(entry, at.child([index]), beside, world);
    const { value } = entry;
    if (value === undefined) continue;
    const where = at.child([index, "value"]);
    checkValue(value, where, schema, world);
    if (typeof value !== "number" || refusedNumber(value, own) !== undefined) continue;
    for (const [position, limit] of limits.entries()) {
      if (overlapOf(entry, limit, world) === undefined) continue;
      const reason = refusedNumber(value, tightestOf([limit]));
      if (reason !== undefined)
        world.report(where, `${sentence(value, reason)} See x-limits[${position}].`);
    }
  }
  // Two defaults of one case are told apart by a further condition in words.
  checkOverlaps(list, at, "x-defaults", world, (one, other) => one.provided !== other.provided);
}
