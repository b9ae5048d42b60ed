// @ts-check
import { isObject } from "./objects.mjs";

/** @typedef {import("./objects.mjs").Location} Location */

const POINTER = /^#\/components\/([^/]+)\/([^/]+)$/;
const FILE = /[\\/]components[\\/]([A-Za-z]+)[\\/]([^\\/]+)\.(?:ya?ml|json)$/;

/**
 * Which component stands at a location: an entry of components, or a file in a components folder.
 * @type {(location: Location) => { kind: string, name: string } | undefined}
 */
export function componentAt({ pointer, source }) {
  const match = pointer === "#/" ? FILE.exec(source.absoluteRef) : POINTER.exec(pointer);
  const [, kind, name] = match ?? [];
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

/** @type {(location: Location) => boolean} */
export const isSchemaComponent = (location) => componentAt(location)?.kind === "schemas";

/**
 * A component's own file name, where it is a whole file.
 * @type {(node: unknown) => string | undefined}
 */
export function fileNameOf(node) {
  if (!isObject(node) || typeof node.$ref !== "string") return undefined;
  const [file, fragment] = node.$ref.split("#");
  if (!file || (fragment !== undefined && fragment !== "" && fragment !== "/")) return undefined;
  return file.split(/[\\/]/).at(-1);
}
