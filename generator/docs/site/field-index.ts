import type { Element } from "hast";
import { h } from "hastscript";
import { findObject, listNamedSchemas } from "../../api-model/lookup.js";
import type { ApiModel } from "../../api-model/model.js";

interface Entry {
  readonly owner: string;
  readonly name: string;
}

/** Every field of every object and operation, in one list: what the search looks through first. */
export function renderFieldIndex(api: ApiModel): Element {
  const entries = listEntries(api).sort(
    (one, other) => compare(one.name, other.name) || compare(one.owner, other.owner),
  );
  return h(
    "ul",
    { className: ["field-index"] },
    entries.map(({ owner, name }) =>
      h("li", [
        h("a", { href: `#${encodeURIComponent(`${owner}.${name}`)}` }, [
          h("code", name),
          " ",
          h("small", owner),
        ]),
      ]),
    ),
  );
}

function listEntries(api: ApiModel): Entry[] {
  const ofOperations = api.operations.flatMap(({ typePrefix, parameters, body }) =>
    [...parameters, ...(findObject(body?.type)?.properties ?? [])].map(({ name }) => ({
      owner: `${typePrefix}Params`,
      name,
    })),
  );
  const ofSchemas = listNamedSchemas(api).flatMap((schema) =>
    schema.kind === "object"
      ? schema.properties.map(({ name }) => ({ owner: schema.name, name }))
      : [],
  );
  return [...ofOperations, ...ofSchemas];
}

/** By letters first, whatever their case; the same on every machine, so not by the language of one. */
function compare(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
