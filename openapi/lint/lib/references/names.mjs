// @ts-check
import { isString } from "../objects.mjs";
import { fieldsOf } from "../schemas.mjs";
import { refused, sentence } from "../values.mjs";
import { hint, quoted } from "../words.mjs";

/** @typedef {import("../objects.mjs").Location} Location */
/** @typedef {import("../objects.mjs").Placed} Placed */
/** @typedef {Map<string, Placed>} Fields */
/**
 * @typedef {object} Cases
 * @property {Map<string, Set<string>>} typesOf the model types of each case, by its id
 * @property {string[] | undefined} types the values of the request field that says the type
 * @property {Fields | undefined} modelFields the fields of a model as last read
 */
/**
 * What the names inside extensions may refer to.
 * @typedef {object} World
 * @property {import("../objects.mjs").Resolve} resolve
 * @property {(location: Location, message: string) => void} report
 * @property {Map<string, Placed>} schemas
 * @property {Cases | undefined} cases undefined without x-cases
 */

const NO_CASES = "but the document has no x-cases; add it at the root.";

/** @type {(id: unknown, location: Location, world: World) => void} */
export function checkCase(id, location, { cases, report }) {
  if (!isString(id)) return;
  if (cases === undefined) report(location, `Names the case ${quoted(id)}, ${NO_CASES}`);
  else if (!cases.typesOf.has(id)) {
    report(location, `No case ${quoted(id)} in x-cases${hint(id, cases.typesOf.keys())}`);
  }
}

/** @type {(type: unknown, location: Location, world: World) => void} */
export function checkType(type, location, { cases, report }) {
  if (!isString(type)) return;
  if (cases === undefined) report(location, `Names the type ${quoted(type)}, ${NO_CASES}`);
  else if (cases.types !== undefined && !cases.types.includes(type)) {
    report(location, `${quoted(type)} is not a model type${hint(type, cases.types)}`);
  }
}

/**
 * The field of that name in the same object; a problem is reported where there is none.
 * @param {unknown} name
 * @param {Location} at
 * @param {Fields | undefined} beside
 * @param {World} world
 */
export function siblingNamed(name, at, beside, { report }) {
  if (!isString(name)) return undefined;
  if (beside === undefined) {
    report(at, `Names the field ${quoted(name)}, but this schema is no property beside others.`);
    return undefined;
  }
  const field = beside.get(name);
  if (field === undefined)
    report(at, `No field ${quoted(name)} in this object${hint(name, beside.keys())}`);
  return field;
}

/** @type {(name: string, at: Location, world: World) => Placed | undefined} */
export function schemaNamed(name, at, { schemas, report }) {
  const schema = schemas.get(name);
  if (schema === undefined) report(at, `No schema ${quoted(name)}${hint(name, schemas.keys())}`);
  return schema;
}

/**
 * The parts of Schema.field, as far as they exist.
 * @type {(path: string, at: Location, world: World) => { fields?: Fields, field?: Placed }}
 */
export function resolvePath(path, at, world) {
  const dot = path.lastIndexOf(".");
  const [owner, name] = [path.slice(0, dot), path.slice(dot + 1)];
  const schema = schemaNamed(owner, at, world);
  if (schema === undefined) return {};
  const fields = fieldsOf(schema, world.resolve);
  const field = fields.get(name);
  if (field !== undefined) return { fields, field };
  world.report(
    at,
    `Schema ${quoted(owner)} has no field ${quoted(name)}${hint(name, fields.keys())}`,
  );
  return { fields };
}

/**
 * A replacement is a field beside this one, or Schema.field.
 * @type {(name: unknown, at: Location, beside: Fields | undefined, world: World) => void}
 */
export function checkReplacement(name, at, beside, world) {
  if (!isString(name) || beside?.has(name)) return;
  if (name.includes(".")) resolvePath(name, at, world);
  else siblingNamed(name, at, beside, world);
}

/** @type {(value: unknown, at: Location, schema: Placed, world: World) => void} */
export function checkValue(value, at, schema, { resolve, report }) {
  const reason = refused(value, schema, resolve);
  if (reason !== undefined) report(at, sentence(value, reason));
}
