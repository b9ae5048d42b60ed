import { childPointer } from "../../generator/api-model/build-context.js";
import { type Fact, isNode, type Json, type Node, put, remove, vary } from "./fact.js";
import type { Kind } from "./kinds.js";
import { findNameSpaces } from "./name-spaces.js";
import { listOperationFacts } from "./operation-facts.js";
import { findPlaces } from "./reach.js";
import { listSchemaFacts, makeFact } from "./schema-facts.js";

const nowhere = { isSent: false, isAnswered: false };

/** Every fact of a bundled document, in its order. */
export function listFacts(root: Node): Fact[] {
  const placeOf = findPlaces(root);
  const findNames = findNameSpaces(root);
  const components = isNode(root.components) ? root.components : {};
  const schemas = Object.entries(isNode(components.schemas) ? components.schemas : {});
  return [
    ...listTexts("/info", root.info, infoKinds),
    ...listTexts("/servers", root.servers, { url: "server", description: "text of the API" }),
    ...listTexts("/tags", root.tags, { name: "tag", description: "tag" }),
    ...listTexts("/x-client", root["x-client"], {
      name: "name of the client",
      scope: "name of the client",
      environment: "credentials",
    }),
    ...listTrainers(root["x-trainers"]),
    ...listOperationFacts(root, findNames),
    ...listTexts("/components/securitySchemes", components.securitySchemes, {
      description: "text of the API",
      username: "credentials",
      password: "credentials",
    }),
    ...schemas.flatMap(([name, schema]) => {
      const pointer = childPointer("/components/schemas", name);
      const place = placeOf(pointer);
      return isNode(schema)
        ? listSchemaFacts({ schema, pointer, place, role: "component", findNames })
        : [];
    }),
  ];
}

const infoKinds: Readonly<Record<string, Kind>> = {
  title: "title or version of the API",
  version: "title or version of the API",
  summary: "text of the API",
  description: "text of the API",
  identifier: "licence",
};

/** The texts below a place whose key has a kind. */
export function listTexts(
  pointer: string,
  value: Json | undefined,
  kindOf: Readonly<Record<string, Kind>>,
): Fact[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => listTexts(childPointer(pointer, index), item, kindOf));
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = childPointer(pointer, key);
    const kind = Object.hasOwn(kindOf, key) ? kindOf[key] : undefined;
    if (kind === undefined || typeof inner !== "string") return listTexts(at, inner, kindOf);
    return [makeFact(kind, nowhere, at, varyText(at, inner), true)];
  });
}

/** Some texts are names, of which the rules are strict. */
function varyText(at: string, text: string): Fact["edits"] {
  return [
    ...vary(at, text),
    put(at, `${text}Changed`, text),
    put(at, `${text}-changed`, text),
    put(at, `${text}_CHANGED`, text),
  ];
}

function listTrainers(trainers: Json | undefined): Fact[] {
  if (!isNode(trainers) || !Array.isArray(trainers.list)) return [];
  return trainers.list.flatMap((trainer, index): Fact[] => {
    if (!isNode(trainer)) return [];
    const at = childPointer("/x-trainers/list", index);
    const title = childPointer(at, "title");
    const types = ["documented", "inferred"].flatMap((key) => {
      const list = trainer[key];
      return Array.isArray(list) ? list.map((_, place) => childPointer(at, key, place)) : [];
    });
    return [
      makeFact("title of a trainer", nowhere, title, vary(title, trainer.title ?? null)),
      ...types.map((type) => makeFact("type of a trainer", nowhere, type, [remove(type)])),
    ];
  });
}
