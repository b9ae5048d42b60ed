// @ts-check

import { alternativesOf, plainMessage, unionMessage } from "./ajv-messages.mjs";
import { isObject, isString, listOf } from "./objects.mjs";
import { propertyNamesOf } from "./vocabulary.mjs";
import { hint, nearest, quoted } from "./words.mjs";

/** @typedef {import("ajv").ErrorObject} AjvError */
/**
 * @typedef {object} Finding
 * @property {string[]} path
 * @property {boolean} onKey
 * @property {string} message
 */

/** @type {(pointer: string) => string[]} */
const segmentsOf = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));

/** @type {(segments: readonly string[]) => string} */
const spoken = (segments) =>
  segments.reduce(
    (text, segment) =>
      /^\d+$/.test(segment) ? `${text}[${segment}]` : `${text}${text && "."}${segment}`,
    "",
  );

/** @type {(error: AjvError) => unknown[]} */
const kindsOf = (error) =>
  listOf(error.schema).flatMap((branch) => {
    const properties = isObject(branch) && isObject(branch.properties) ? branch.properties : {};
    return isObject(properties.kind) ? [properties.kind.const] : [];
  });

/** @type {(error: AjvError, inner: AjvError) => boolean} */
const isBranchOf = (error, inner) =>
  `${inner.instancePath}/`.startsWith(`${error.instancePath}/`) &&
  inner.schemaPath.startsWith(`${error.schemaPath}/`);

/** @type {(error: AjvError, errors: readonly AjvError[]) => Finding[]} */
function findingsOf(error, errors) {
  const path = segmentsOf(error.instancePath);
  const at = spoken(path);
  const here = errors.filter((other) => other.instancePath === error.instancePath);
  if (error.keyword !== "type" && here.some(({ keyword }) => keyword === "type")) return [];
  const unions = here.filter(({ keyword }) => keyword === "oneOf" || keyword === "anyOf");

  if (error.keyword === "unevaluatedProperties" || error.keyword === "additionalProperties") {
    const name = error.params.unevaluatedProperty ?? error.params.additionalProperty;
    const known = propertyNamesOf(error.parentSchema);
    // A branch that fails marks nothing as evaluated, so known names are a consequence only.
    if (unions.length > 0 && known.includes(name)) return [];
    const message = known.includes(name)
      ? `${at}: ${quoted(name)} has no meaning in this case; remove it.`
      : `${at}: unknown keyword ${quoted(name)}${hint(name, known, "; remove it.")}`;
    return [{ path: [...path, name], onKey: true, message }];
  }
  if (!unions.includes(error)) return [{ path, onKey: false, message: plainMessage(error, at) }];

  const kinds = kindsOf(error);
  if (kinds.length > 0) {
    const kind = isObject(error.data) ? error.data.kind : undefined;
    if (kinds.includes(kind)) return [];
    if (kind === undefined) return [{ path, onKey: false, message: `${at} needs "kind"; add it.` }];
    const message = `${at}: ${quoted(kind)} is not a kind${hint(kind, kinds.map(String))}`;
    return [{ path: [...path, "kind"], onKey: false, message }];
  }
  const misspelt = here
    .map(({ params }) => params.unevaluatedProperty)
    .some((name) => isString(name) && nearest(name, alternativesOf(error)) !== undefined);
  return misspelt ? [] : [{ path, onKey: false, message: unionMessage(error, at) }];
}

/** @type {(union: AjvError, inner: AjvError) => boolean} */
function isChosen(union, inner) {
  const kind = isObject(union.data) ? union.data.kind : undefined;
  const index = kindsOf(union).indexOf(kind);
  return index >= 0 && inner.schemaPath.startsWith(`${union.schemaPath}/${index}/`);
}

/**
 * Ajv's errors in words, without those that only follow from another one.
 * @type {(errors: readonly AjvError[]) => Finding[]}
 */
export function findingsIn(errors) {
  const unions = errors.filter(({ keyword }) => keyword === "oneOf" || keyword === "anyOf");
  const relevant = errors.filter(
    (error) =>
      // The error of "then" says what is wrong.
      error.keyword !== "if" &&
      unions.every((union) => !isBranchOf(union, error) || isChosen(union, error)),
  );
  const findings = new Map();
  for (const finding of relevant.flatMap((error) => findingsOf(error, relevant))) {
    findings.set(`${finding.path.join("/")} ${finding.message}`, finding);
  }
  return [...findings.values()];
}
