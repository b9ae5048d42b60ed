// @ts-check
import { entriesOf, isObject, isString, listOf } from "./lib/objects.mjs";
import { fieldsOf, targetOf } from "./lib/schemas.mjs";
import { quoted } from "./lib/words.mjs";

/** @typedef {import("./lib/objects.mjs").Placed} Placed */
/** @typedef {import("./lib/objects.mjs").Resolve} Resolve */

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const PLACES = ["path", "query", "header"];

/** @type {(place: Placed, key: string | number) => Placed} */
const child = ({ node, location }, key) => ({
  node: isObject(node) || Array.isArray(node) ? Reflect.get(node, key) : undefined,
  location: location.child([key]),
});

/** @type {(place: Placed, resolve: Resolve) => Set<string>} */
function bodyFieldsOf(operation, resolve) {
  const body = targetOf(child(operation, "requestBody"), resolve);
  const content = child(body, "content");
  const names = entriesOf(content.node).flatMap(([mediaType]) => {
    const media = targetOf(child(content, mediaType), resolve);
    return [...fieldsOf(child(media, "schema"), resolve).keys()];
  });
  return new Set(names);
}

/** @type {(owner: Placed, resolve: Resolve) => Placed[]} */
function parametersOf(owner, resolve) {
  const list = child(owner, "parameters");
  return listOf(list.node).map((_item, index) => targetOf(child(list, index), resolve));
}

/**
 * The client takes path, query, header and body in one object, so their names must differ.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default function safeQueryAndBodyNames() {
  const reported = new Set();
  return {
    PathItem: (node, { location, resolve, report }) => {
      const item = { node, location };
      for (const method of METHODS) {
        const operation = child(item, method);
        if (!isObject(operation.node)) continue;
        const fields = bodyFieldsOf(operation, resolve);
        const parameters = [item, operation].flatMap((owner) => parametersOf(owner, resolve));
        for (const { node: parameter, location: at } of parameters) {
          if (!isObject(parameter) || !isString(parameter.name)) continue;
          const { name, in: where, "x-name": given } = parameter;
          const used = isString(given) ? given : name;
          if (!PLACES.includes(String(where)) || !fields.has(used)) continue;
          if (reported.has(at.absolutePointer)) continue;
          reported.add(at.absolutePointer);
          report({
            message: isString(given)
              ? `x-name ${quoted(given)} is a body field too; choose another.`
              : `${quoted(name)} is a body field too; give the ${where} parameter an x-name.`,
            location: at.child([isString(given) ? "x-name" : "name"]),
          });
        }
      }
    },
  };
}
