// @ts-check
import { entriesOf, isObject, isString, listOf } from "../objects.mjs";
import { enumOf, fieldsOf } from "../schemas.mjs";
import { hint, quoted } from "../words.mjs";
import { resolvePath } from "./names.mjs";

/** @typedef {import("../objects.mjs").Location} Location */
/** @typedef {import("./names.mjs").World} World */

/**
 * The statuses of all responses.
 * @param {unknown} root
 * @param {Location} location
 * @param {World} world
 */
function listResponses(root, location, { resolve }) {
  const from = location.source.absoluteRef;
  /** @type {(node: unknown) => unknown} */
  const follow = (node) =>
    isObject(node) && isString(node.$ref) ? resolve(node, from).node : node;
  const paths = isObject(root) ? entriesOf(root.paths) : [];
  const responses = paths.flatMap(([, item]) =>
    entriesOf(follow(item)).flatMap(([, operation]) =>
      isObject(operation) ? entriesOf(operation.responses) : [],
    ),
  );
  return new Set(responses.map(([status]) => status));
}

/**
 * The names in x-errors lead somewhere.
 * @param {unknown} root
 * @param {Location} location
 * @param {World} world
 */
export function checkErrors(root, location, world) {
  const extension = isObject(root) ? root["x-errors"] : undefined;
  if (!isObject(extension)) return;
  const at = location.child(["x-errors"]);
  const { report, resolve } = world;
  /** @type {(key: string) => ReturnType<typeof resolvePath>} */
  const find = (key) => {
    const path = extension[key];
    return isString(path) ? resolvePath(path, at.child([key]), world) : {};
  };
  const { field, fields } = find("name");
  find("reason");
  const details = find("details").field;
  const names = field === undefined ? undefined : enumOf(field, resolve)?.filter(isString);
  if (field !== undefined && names === undefined)
    report(at.child(["name"]), "The field has no enum of error names; add one.");
  const facts = [
    ...(details === undefined ? [] : fieldsOf(details, resolve).keys()),
    ...(fields?.keys() ?? []),
  ];
  const statuses = listResponses(root, location, world);

  const ids = new Set();
  const named = new Set();
  for (const [index, entry] of listOf(extension.list).entries()) {
    if (!isObject(entry)) continue;
    const here = at.child(["list", index]);
    const { id, name, status, waitSeconds } = entry;
    if (ids.has(id)) report(here.child(["id"]), `Error ${quoted(id)} is listed twice; keep one.`);
    ids.add(id);
    if (named.has(name)) report(here.child(["name"]), `${quoted(name)} is listed twice; keep one.`);
    if (isString(name)) named.add(name);
    if (isString(name) && names !== undefined && !names.includes(name))
      report(here.child(["name"]), `${quoted(name)} is not an error name${hint(name, names)}`);
    if (isString(waitSeconds) && !facts.includes(waitSeconds))
      report(
        here.child(["waitSeconds"]),
        `No field ${quoted(waitSeconds)} in an error's body or its details${hint(waitSeconds, facts)}`,
      );
    const range = `${String(status).charAt(0)}XX`;
    if (
      typeof status === "number" &&
      ![String(status), range, "default"].some((one) => statuses.has(one))
    )
      report(here.child(["status"]), `No operation has a response with status ${status}; add it.`);
  }
}
