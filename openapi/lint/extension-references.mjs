// @ts-check
import { componentAt } from "./lib/components.mjs";
import { entriesOf, isExtended, isObject } from "./lib/objects.mjs";
import { withCases } from "./lib/references/cases.mjs";
import { checkErrors } from "./lib/references/errors.mjs";
import { CHECKS } from "./lib/references/keywords.mjs";
import { fieldsOf, partsOf } from "./lib/schemas.mjs";

/** @typedef {import("./lib/objects.mjs").Context} Context */
/** @typedef {import("./lib/objects.mjs").Placed} Placed */
/** @typedef {import("./lib/objects.mjs").Resolve} Resolve */
/** @typedef {Map<string, Placed>} Fields */

/** @type {(place: Placed) => string} */
const keyOf = ({ location }) => location.absolutePointer;

/** @type {<T>(map: Map<string, T[]>, key: string, value: T) => void} */
function push(map, key, value) {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** @type {(all: readonly Fields[]) => Fields} */
const merged = (all) => new Map(all.flatMap((fields) => [...fields]));

/**
 * The fields of every schema object, by its place: its own, and those of schemas composed with it.
 * @type {(places: readonly Placed[], resolve: Resolve) => Map<string, Fields>}
 */
function composedFields(places, resolve) {
  /** @type {Map<string, Fields[]>} */
  const wholes = new Map();
  for (const place of places) {
    const fields = fieldsOf(place, resolve);
    for (const part of partsOf(place, resolve)) push(wholes, keyOf(part), fields);
  }
  return new Map([...wholes].map(([key, all]) => [key, merged(all)]));
}

/**
 * For every schema object, by its place, the fields beside it in each use as a property.
 * @param {readonly Placed[]} places
 * @param {Map<string, Fields>} composed
 * @param {Resolve} resolve
 */
function fieldsBeside(places, composed, resolve) {
  /** @type {Map<string, Fields[]>} */
  const beside = new Map();
  for (const place of places) {
    if (!isObject(place.node)) continue;
    const fields = composed.get(keyOf(place)) ?? new Map();
    for (const [name, node] of entriesOf(place.node.properties)) {
      const field = { node, location: place.location.child(["properties", name]) };
      for (const part of partsOf(field, resolve)) push(beside, keyOf(part), fields);
    }
  }
  return beside;
}

/**
 * The names inside our extensions lead somewhere, and their numbers agree with the schema's.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default function extensionReferences() {
  /** @type {Map<string, Placed>} */
  const places = new Map();
  /** @type {Map<string, Placed>} */
  const schemas = new Map();

  /** @type {(node: unknown, ctx: Pick<Context, "location">) => void} */
  const collect = (node, { location }) => {
    const place = { node, location };
    places.set(keyOf(place), place);
    const component = componentAt(location);
    if (component?.kind === "schemas" && !schemas.has(component.name)) {
      schemas.set(component.name, place);
    }
  };

  return {
    Schema: collect,
    ref: (node, ctx) => {
      if (ctx.type.name === "Schema") collect(node, ctx);
    },
    Root: {
      leave: (root, { location, resolve, report }) => {
        const reported = new Set();
        const world = withCases(root, location, {
          resolve,
          schemas,
          report: (at, message) => {
            const key = `${at.absolutePointer} ${message}`;
            if (!reported.has(key)) report({ message, location: at });
            reported.add(key);
          },
        });
        checkErrors(root, location, world);
        const all = [...places.values()];
        if (!all.some(({ node }) => isExtended(node))) return;
        const composed = composedFields(all, resolve);
        const beside = fieldsBeside(all, composed, resolve);
        for (const schema of all) {
          for (const [keyword, value] of entriesOf(schema.node)) {
            if (!Object.hasOwn(CHECKS, keyword)) continue;
            const at = schema.location.child([keyword]);
            const inside = composed.get(keyOf(schema)) ?? new Map();
            for (const fields of beside.get(keyOf(schema)) ?? [undefined]) {
              CHECKS[keyword]?.(value, at, { schema, beside: fields, inside }, world);
            }
          }
        }
      },
    },
  };
}
