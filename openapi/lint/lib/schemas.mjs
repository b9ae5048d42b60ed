// @ts-check
import { entriesOf, isObject, isRef, listOf } from "./objects.mjs";

/** @typedef {import("./objects.mjs").Placed} Placed */
/** @typedef {import("./objects.mjs").Resolve} Resolve */

const UNIONS = ["anyOf", "oneOf"];

/**
 * A node and what it refers to, from the outside in: keywords beside a $ref add to its target's.
 * @type {(place: Placed, resolve: Resolve) => Placed[]}
 */
export function layersOf({ node, location }, resolve) {
  if (!isRef(node)) return [{ node, location }];
  const target = resolve(node, location.source.absoluteRef);
  const layers = [{ node, location }, ...(target.chain ?? [])];
  if (target.location !== undefined) layers.push({ node: target.node, location: target.location });
  return layers;
}

/** @type {(place: Placed, resolve: Resolve) => Placed} */
export const targetOf = (place, resolve) => layersOf(place, resolve).at(-1) ?? place;

/** @type {(member: unknown) => boolean} */
const isNull = (member) => isObject(member) && member.type === "null";

/**
 * @param {Placed} layer
 * @param {boolean} unions
 * @returns {Placed[]}
 */
function membersOf({ node, location }, unions) {
  if (!isObject(node)) return [];
  return ["allOf", ...UNIONS].flatMap((keyword) => {
    const members = listOf(node[keyword]).map((member, index) => ({
      node: member,
      location: location.child([keyword, index]),
    }));
    const real = members.filter((member) => !isNull(member.node));
    return keyword === "allOf" || unions || real.length === 1 ? real : [];
  });
}

/**
 * Every schema object that takes part in describing the same value: through $ref, allOf and,
 * unless only what holds in every case is wanted, anyOf and oneOf.
 * @param {Placed} place
 * @param {Resolve} resolve
 * @param {{ unions?: boolean }} [options]
 * @param {Set<unknown>} [seen]
 * @returns {Generator<{ node: Record<string, unknown>, location: Placed["location"] }>}
 */
export function* partsOf(place, resolve, { unions = true } = {}, seen = new Set()) {
  for (const { node, location } of layersOf(place, resolve)) {
    if (!isObject(node) || seen.has(node)) continue;
    seen.add(node);
    yield { node, location };
    for (const member of membersOf({ node, location }, unions)) {
      yield* partsOf(member, resolve, { unions }, seen);
    }
  }
}

/** @type {(place: Placed, resolve: Resolve) => Map<string, Placed>} */
export function fieldsOf(place, resolve) {
  const fields = new Map();
  for (const { node, location } of partsOf(place, resolve)) {
    for (const [name, field] of entriesOf(node.properties)) {
      if (!fields.has(name)) {
        fields.set(name, { node: field, location: location.child(["properties", name]) });
      }
    }
  }
  return fields;
}

/** @type {(place: Placed, resolve: Resolve) => unknown[] | undefined} */
export function enumOf(place, resolve) {
  let values;
  for (const { node } of partsOf(place, resolve)) {
    if (Array.isArray(node.enum)) values = [...(values ?? []), ...node.enum];
    else if (node.const !== undefined) values = [...(values ?? []), node.const];
  }
  return values;
}

/**
 * @typedef {{ keyword: string, value: number, exclusive: boolean }} Bound
 * @typedef {"minimum" | "minLength" | "minItems"} LowerSide
 * @typedef {"maximum" | "maxLength" | "maxItems"} UpperSide
 * @typedef {LowerSide | UpperSide} Side
 * @typedef {Partial<Record<Side, Bound>>} Bounds
 */

/** The sides of each range: of numbers, of lengths and of counts. */
export const RANGES = /** @type {const} */ ([
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
]);
export const SIDES = RANGES.flat();

/**
 * The bounds that a schema, or an entry of x-limits, has on one side.
 * @param {Record<string, unknown>} node
 * @param {Side} side
 * @returns {Bound[]}
 */
export function boundsAt(node, side) {
  const exclusive = `exclusive${side.charAt(0).toUpperCase()}${side.slice(1)}`;
  const [value, exclusiveValue] = [node[side], node[exclusive]];
  const bounds = [];
  if (typeof value === "number")
    bounds.push({ keyword: side, value, exclusive: exclusiveValue === true });
  if (typeof exclusiveValue === "number")
    bounds.push({ keyword: exclusive, value: exclusiveValue, exclusive: true });
  return bounds;
}

/** @type {(side: Side, bound: Bound, than: Bound) => boolean} */
export function isTighter(side, bound, than) {
  if (bound.value === than.value) return bound.exclusive && !than.exclusive;
  return side.startsWith("min") ? bound.value > than.value : bound.value < than.value;
}

/** @type {(nodes: Iterable<Record<string, unknown>>) => Bounds} */
export function tightestOf(nodes) {
  /** @type {Bounds} */
  const tightest = {};
  for (const node of nodes) {
    for (const side of SIDES) {
      for (const bound of boundsAt(node, side)) {
        const known = tightest[side];
        if (known === undefined || isTighter(side, bound, known)) tightest[side] = bound;
      }
    }
  }
  return tightest;
}

/**
 * The limits that hold in every case.
 * @type {(place: Placed, resolve: Resolve) => Bounds}
 */
export const boundsOf = (place, resolve) =>
  tightestOf([...partsOf(place, resolve, { unions: false })].map(({ node }) => node));
