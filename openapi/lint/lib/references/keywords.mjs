// @ts-check
import { entriesOf, isObject, isString, listOf } from "../objects.mjs";
import { enumOf } from "../schemas.mjs";
import { hint, quoted } from "../words.mjs";
import { checkAvailability, checkTypes } from "./conditions.mjs";
import { checkDefaults, checkLimits } from "./limits.mjs";
import { checkCase, checkReplacement, checkValue, siblingNamed } from "./names.mjs";

/** @typedef {import("../objects.mjs").Location} Location */
/** @typedef {import("../objects.mjs").Placed} Placed */
/** @typedef {import("./names.mjs").Fields} Fields */
/** @typedef {import("./names.mjs").World} World */
/**
 * @typedef {object} Carrier
 * @property {Placed} schema the schema object that carries the keyword
 * @property {Fields | undefined} beside the fields of the object it is a property of
 * @property {Fields} inside its own fields
 */
/** @typedef {(value: unknown, at: Location, carrier: Carrier, world: World) => void} Check */

/** @type {Check} */
function checkDeprecatedFor(value, at, { beside }, world) {
  if (!isObject(value)) return;
  for (const [index, id] of listOf(value.cases).entries()) {
    checkCase(id, at.child(["cases", index]), world);
  }
  for (const [index, name] of listOf(value.replacedBy).entries()) {
    checkReplacement(name, at.child(["replacedBy", index]), beside, world);
  }
}

/** @type {Check} */
function checkRelations(value, at, { inside }, world) {
  for (const [index, relation] of listOf(value).entries()) {
    if (!isObject(relation)) continue;
    const here = at.child([index]);
    for (const role of ["field", "as", "than"]) {
      siblingNamed(relation[role], here.child([role]), inside, world);
    }
    for (const [position, name] of listOf(relation.fields).entries()) {
      siblingNamed(name, here.child(["fields", position]), inside, world);
    }
    checkTypes(relation.types, here.child(["types"]), world);
  }
}

/** @type {Check} */
function checkState(value, at, _carrier, world) {
  if (!isObject(value)) return;
  if (world.cases === undefined) {
    const lack = "but the document has no x-cases.modelType; add it at the root.";
    world.report(at, `Speaks of the model as last read, ${lack}`);
    return;
  }
  const fields = world.cases.modelFields;
  if (fields === undefined) return;
  /** @type {(name: unknown, where: Location) => Placed | undefined} */
  const modelField = (name, where) => {
    if (!isString(name)) return undefined;
    const field = fields.get(name);
    if (field === undefined) {
      world.report(where, `The model has no field ${quoted(name)}${hint(name, fields.keys())}`);
    }
    return field;
  };
  for (const [name, values] of entriesOf(value.equals)) {
    const here = at.child(["equals", name]);
    const field = modelField(name, here.key());
    if (field === undefined) continue;
    for (const [index, each] of listOf(values).entries()) {
      checkValue(each, here.child([index]), field, world);
    }
  }
  for (const [index, name] of listOf(value.present).entries()) {
    modelField(name, at.child(["present", index]));
  }
}

/** @type {(carrier: Carrier, at: Location, world: World) => unknown[] | undefined} */
function valuesOf({ schema }, at, { resolve, report }) {
  const values = enumOf(schema, resolve);
  if (values === undefined)
    report(at.key(), "Speaks of the values of an enum, but there is no enum here.");
  return values;
}

/** @type {Check} */
function checkValueKeys(value, at, carrier, world) {
  const values = isObject(value) ? valuesOf(carrier, at, world)?.map(String) : undefined;
  if (values === undefined) return;
  for (const [key] of entriesOf(value)) {
    if (values.includes(key)) continue;
    world.report(
      at.child([key]).key(),
      `${quoted(key)} is not a value of the enum${hint(key, values)}`,
    );
  }
}

/** @type {Check} */
function checkMemberNames(value, at, carrier, world) {
  const values = Array.isArray(value) ? valuesOf(carrier, at, world) : undefined;
  if (values === undefined) return;
  const names = listOf(value);
  const named = values.filter((each) => each !== null);
  if (names.length !== values.length && names.length !== named.length) {
    const counts = `${names.length} names for ${values.length} values`;
    world.report(at.key(), `x-enum-varnames has ${counts}; give one name per value.`);
  }
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue;
    world.report(at.child([index]), `${quoted(name)} names two values; choose another name.`);
  }
}

/** @type {Readonly<Record<string, Check>>} */
export const CHECKS = {
  "x-available-for": (value, at, { beside }, world) => checkAvailability(value, at, beside, world),
  "x-limits": (value, _at, { schema, beside }, world) => checkLimits(value, schema, beside, world),
  "x-defaults": (value, _at, { schema, beside }, world) =>
    checkDefaults(value, schema, beside, world),
  "x-deprecated-for": checkDeprecatedFor,
  "x-replaced-by": (value, at, { beside }, world) => {
    for (const [index, name] of listOf(value).entries()) {
      checkReplacement(name, at.child([index]), beside, world);
    }
  },
  "x-relations": checkRelations,
  "x-requires-state": checkState,
  "x-enumDescriptions": checkValueKeys,
  "x-enumDeprecated": checkValueKeys,
  "x-enumObserved": checkValueKeys,
  "x-enum-varnames": checkMemberNames,
};
