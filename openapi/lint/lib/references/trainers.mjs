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
 * Reads x-trainers and reports the names in it that lead nowhere.
 * @param {unknown} root
 * @param {Location} location
 * @param {Omit<World, "trainers">} world
 * @returns {World}
 */
export function withTrainers(root, location, world) {
  const extension = isObject(root) ? root["x-trainers"] : undefined;
  if (!isObject(extension)) return { ...world, trainers: undefined };
  const at = location.child(["x-trainers"]);
  const { requestType, modelType, governs, list } = extension;
  /** @type {World} */
  const known = {
    ...world,
    trainers: { typesOf: new Map(), types: undefined, modelFields: undefined },
  };
  const trainers = known.trainers;
  if (trainers === undefined) return known;

  if (isString(requestType)) {
    const where = at.child(["requestType"]);
    trainers.types = typesAt(requestType, where, known);
  }
  if (isString(modelType)) {
    trainers.modelFields = resolvePath(modelType, at.child(["modelType"]), known).fields;
  }
  if (isString(governs)) schemaNamed(governs, at.child(["governs"]), known);

  /** @type {Map<string, string>} */
  const trainerOf = new Map();
  for (const [index, trainer] of listOf(list).entries()) {
    if (!isObject(trainer) || !isString(trainer.id)) continue;
    const here = at.child(["list", index]);
    const { id } = trainer;
    if (trainers.typesOf.has(id)) {
      known.report(here.child(["id"]), `Trainer ${quoted(id)} is listed twice; merge the entries.`);
    }
    const types = trainers.typesOf.get(id) ?? new Set();
    trainers.typesOf.set(id, types);
    for (const basis of ["documented", "inferred"]) {
      for (const [position, type] of listOf(trainer[basis]).entries()) {
        if (!isString(type)) continue;
        const where = here.child([basis, position]);
        checkType(type, where, known);
        types.add(type);
        const owner = trainerOf.get(type);
        if (owner === undefined) trainerOf.set(type, id);
        else
          known.report(
            where,
            `${quoted(type)} already belongs to trainer ${quoted(owner)}; keep one.`,
          );
      }
    }
  }
  return known;
}
