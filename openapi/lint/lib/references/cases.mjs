// @ts-check
import { isObject, isString, listOf } from "../objects.mjs";
import { enumOf } from "../schemas.mjs";
import { quoted } from "../words.mjs";
import { checkType, resolvePath, schemaNamed } from "./names.mjs";

/** @typedef {import("../objects.mjs").Location} Location */
/** @typedef {import("./names.mjs").World} World */

/** @type {(path: string, at: Location, world: World) => string[] | undefined} */
function typesAt(path, at, world) {
  const { field } = resolvePath(path, at, world);
  if (field === undefined) return undefined;
  const types = enumOf(field, world.resolve)?.filter(isString);
  if (types === undefined) world.report(at, "The field has no enum of model types; add one.");
  return types;
}

/**
 * Reads x-cases and reports the names in it that lead nowhere.
 * @param {unknown} root
 * @param {Location} location
 * @param {Omit<World, "cases">} world
 * @returns {World}
 */
export function withCases(root, location, world) {
  const extension = isObject(root) ? root["x-cases"] : undefined;
  if (!isObject(extension)) return { ...world, cases: undefined };
  const at = location.child(["x-cases"]);
  const { requestType, modelType, governs, list } = extension;
  /** @type {World} */
  const known = {
    ...world,
    cases: { typesOf: new Map(), types: undefined, modelFields: undefined },
  };
  const cases = known.cases;
  if (cases === undefined) return known;

  if (isString(requestType)) {
    const where = at.child(["requestType"]);
    cases.types = typesAt(requestType, where, known);
  }
  if (isString(modelType)) {
    cases.modelFields = resolvePath(modelType, at.child(["modelType"]), known).fields;
  }
  if (isString(governs)) schemaNamed(governs, at.child(["governs"]), known);

  /** @type {Map<string, string>} */
  const caseOf = new Map();
  for (const [index, found] of listOf(list).entries()) {
    if (!isObject(found) || !isString(found.id)) continue;
    const here = at.child(["list", index]);
    const { id } = found;
    if (cases.typesOf.has(id)) {
      known.report(here.child(["id"]), `Case ${quoted(id)} is listed twice; merge the entries.`);
    }
    const types = cases.typesOf.get(id) ?? new Set();
    cases.typesOf.set(id, types);
    for (const basis of ["documented", "observed", "inferred"]) {
      for (const [position, type] of listOf(found[basis]).entries()) {
        if (!isString(type)) continue;
        const where = here.child([basis, position]);
        checkType(type, where, known);
        types.add(type);
        const owner = caseOf.get(type);
        if (owner === undefined) caseOf.set(type, id);
        else
          known.report(
            where,
            `${quoted(type)} already belongs to case ${quoted(owner)}; keep one.`,
          );
      }
    }
  }
  return known;
}
