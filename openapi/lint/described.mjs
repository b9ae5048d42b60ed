// @ts-check
import { componentAt } from "./lib/components.mjs";
import { entriesOf, isFilled, isObject, isRef } from "./lib/objects.mjs";
import { layersOf, targetOf } from "./lib/schemas.mjs";
import { quoted } from "./lib/words.mjs";

/** @typedef {import("./lib/objects.mjs").Context} Context */
/** @typedef {import("./lib/objects.mjs").Location} Location */
/** @typedef {import("./lib/objects.mjs").Placed} Placed */

/** @type {(node: unknown) => boolean} */
const isDescribed = (node) => isObject(node) && isFilled(node.description);

/** @type {(location: Location) => boolean} */
const isCheckedItself = (location) =>
  componentAt(location) !== undefined || /\/properties\/[^/]+$/.test(location.pointer);

/**
 * Whatever a reader of the reference meets by name has a description.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default function described() {
  const reported = new Set();
  /** @type {(what: string, location: Location, ctx: Context, lack?: string) => void} */
  const complain = (what, location, ctx, lack = "has no description; add one.") => {
    if (reported.has(location.absolutePointer)) return;
    reported.add(location.absolutePointer);
    ctx.report({ message: `${what} ${lack}`, location: location.key() });
  };
  /** @type {(what: string) => (node: unknown, ctx: Context) => void} */
  const named = (what) => (node, ctx) => {
    if (!isObject(node) || isDescribed(node)) return;
    const name = isFilled(node.name) ? node.name : ctx.key;
    complain(`${what} ${quoted(String(name))}`, ctx.location, ctx);
  };
  /** @type {(what: string, place: Placed, ctx: Context) => void} */
  const schema = (what, place, ctx) => {
    if (!isObject(place.node)) return;
    if (!isRef(place.node)) {
      if (!isDescribed(place.node)) complain(what, place.location, ctx);
      return;
    }
    if (layersOf(place, ctx.resolve).some(({ node }) => isDescribed(node))) return;
    const target = targetOf(place, ctx.resolve);
    if (!isObject(target.node) || isRef(target.node) || isCheckedItself(target.location)) return;
    const lack = "has no description, nor has what it refers to; add one beside $ref.";
    complain(what, place.location, ctx, lack);
  };
  /** @type {(what: string) => (node: unknown, ctx: Context) => void} */
  const each = (what) => (node, ctx) => {
    for (const [name, child] of entriesOf(node)) {
      const place = { node: child, location: ctx.location.child([name]) };
      schema(`${what} ${quoted(name)}`, place, ctx);
    }
  };
  return {
    Tag: named("Tag"),
    Parameter: named("Parameter"),
    Response: (node, ctx) => {
      if (isDescribed(node)) return;
      complain(`Response ${quoted(String(ctx.key))}`, ctx.location, ctx);
    },
    SecurityScheme: (node, ctx) => {
      if (isDescribed(node)) return;
      complain(`Security scheme ${quoted(String(ctx.key))}`, ctx.location, ctx);
    },
    Operation: (node, ctx) => {
      if (!isObject(node) || isDescribed(node) || isFilled(node.summary)) return;
      const name = isFilled(node.operationId) ? node.operationId : ctx.key;
      const lack = "has neither summary nor description; add one.";
      complain(`Operation ${quoted(String(name))}`, ctx.location, ctx, lack);
    },
    NamedSchemas: each("Schema"),
    SchemaProperties: each("Property"),
    Schema: (node, ctx) => {
      if (!isObject(node)) return;
      const component = componentAt(ctx.location);
      const place = { node, location: ctx.location };
      if (component?.kind === "schemas") schema(`Schema ${quoted(component.name)}`, place, ctx);
      else if (Array.isArray(node.enum)) schema("Enum", place, ctx);
    },
  };
}
