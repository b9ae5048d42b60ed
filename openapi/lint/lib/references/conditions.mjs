// @ts-check
import { entriesOf, isObject, isString, listOf } from "../objects.mjs";
import { quoted } from "../words.mjs";
import { checkCase, checkType, checkValue, siblingNamed } from "./names.mjs";

/** @typedef {import("../objects.mjs").Location} Location */
/** @typedef {import("./names.mjs").Fields} Fields */
/** @typedef {import("./names.mjs").World} World */
/** @typedef {{ path: (string | number)[], what: string }} Overlap */

/** @type {(types: unknown, at: Location, world: World) => void} */
export function checkTypes(types, at, world) {
  const seen = new Set();
  for (const [index, type] of listOf(types).entries()) {
    checkType(type, at.child([index]), world);
    if (seen.has(type))
      world.report(at.child([index]), `${quoted(type)} is listed twice; keep one.`);
    seen.add(type);
  }
}

/** @type {(condition: unknown, at: Location, beside: Fields | undefined, world: World) => void} */
export function checkCondition(condition, at, beside, world) {
  if (!isObject(condition)) return;
  for (const [index, id] of listOf(condition.cases).entries()) {
    checkCase(id, at.child(["cases", index]), world);
  }
  checkTypes(condition.types, at.child(["types"]), world);
  for (const [name, values] of entriesOf(condition.when)) {
    const here = at.child(["when", name]);
    const field = siblingNamed(name, here.key(), beside, world);
    if (field === undefined) continue;
    for (const [index, value] of listOf(values).entries()) {
      checkValue(value, here.child([index]), field, world);
    }
  }
  if (condition.subject !== undefined) {
    siblingNamed(condition.subject, at.child(["subject"]), beside, world);
  }
}

/**
 * An availability, and the further cases in which it was observed.
 * @type {(value: unknown, at: Location, beside: Fields | undefined, world: World) => void}
 */
export function checkAvailability(value, at, beside, world) {
  checkCondition(value, at, beside, world);
  if (!isObject(value)) return;
  for (const [index, further] of listOf(value.observed).entries()) {
    const here = at.child(["observed", index]);
    checkCondition(further, here, beside, world);
    const overlap = overlapOf(further, value, world);
    if (overlap === undefined) continue;
    world.report(
      here.child(overlap.path),
      `x-available-for already speaks of ${overlap.what}; remove it from observed.`,
    );
  }
}

/** @type {(one: unknown, other: unknown) => boolean} */
const canBothHold = (one, other) =>
  entriesOf(one).every(([name, values]) => {
    const others = isObject(other) ? other[name] : undefined;
    return !Array.isArray(others) || listOf(values).some((value) => others.includes(value));
  });

/**
 * Where two conditions can provably hold at once; those of different kinds are let pass unless
 * they speak of the same model types.
 * @type {(later: unknown, earlier: unknown, world: World) => Overlap | undefined}
 */
export function overlapOf(later, earlier, { cases }) {
  if (!isObject(later) || !isObject(earlier)) return undefined;
  /** @type {(id: unknown) => Set<string>} */
  const typesOf = (id) => cases?.typesOf.get(String(id)) ?? new Set();
  const earlierTypes = listOf(earlier.types);
  const earlierCases = listOf(earlier.cases);

  for (const [index, id] of listOf(later.cases).entries()) {
    const path = ["cases", index];
    if (earlierCases.includes(id)) return { path, what: `case ${quoted(id)}` };
    const type = earlierTypes.find((each) => isString(each) && typesOf(id).has(each));
    if (type !== undefined) return { path, what: `${quoted(type)}, a type of case ${quoted(id)}` };
  }
  for (const [index, type] of listOf(later.types).entries()) {
    const path = ["types", index];
    if (earlierTypes.includes(type)) return { path, what: `type ${quoted(type)}` };
    const id = earlierCases.find((each) => isString(type) && typesOf(each).has(type));
    if (id !== undefined) return { path, what: `type ${quoted(type)} of case ${quoted(id)}` };
  }
  if (isObject(later.when) && isObject(earlier.when) && canBothHold(later.when, earlier.when)) {
    return { path: ["when"], what: "the same values of fields" };
  }
  if (isString(later.context) && later.context === earlier.context) {
    return { path: ["context"], what: `the case ${quoted(later.context)}` };
  }
  return undefined;
}
