import { childPointer } from "../../generator/api-model/build-context.js";
import { type Fact, isNode, type Json, type Node } from "./fact.js";

/** What no fact is made of, as it holds the document together, or is changed with something else. */
const structure: readonly RegExp[] = [
  /^\/openapi$/,
  /\/\$ref$/,
  // Which schemes and tags there are, and what the operation is called for.
  /^\/security\b/,
  /\/tags\/\d+$/,
  /^\/components\/securitySchemes\/\w+\/(?:type|scheme)$/,
  // What is named here is what trainers are about; each of them is a fact.
  /^\/x-trainers\/(?:requestType|modelType|governs|list\/\d+\/id)$/,
  /^\/info\/license\/name$/,
  // Where a parameter stands, and that bodies and values of the path are required, are the operation's shape.
  /^\/components\/parameters\/\w+\/(?:name|in|required|schema\/type)$/,
  /\/requestBody\/required$/,
  // Changed with the field that is required, or with the value.
  /\/required\/\d+$/,
  // Objects, lists and maps would be other schemas, with other facts.
  /\/type$/,
  /\/additionalProperties$/,
  // One text stands for all of an example.
  /^\/components\/examples\/[^/]+\/value(?:\/|$)/,
];

/** The places of a document that no fact speaks of. */
export function findUncovered(document: Node, facts: readonly Fact[]): string[] {
  const covered = new Set(facts.map(({ pointer }) => pointer.replace(/#\w+$/, "")));
  return listLeaves("", document).filter(
    (leaf) =>
      !listAround(leaf).some((place) => covered.has(place)) &&
      !structure.some((pattern) => pattern.test(leaf)),
  );
}

/** A place, and all that it is in. */
function listAround(pointer: string): string[] {
  const end = pointer.lastIndexOf("/");
  return end < 0 ? [] : [pointer, ...listAround(pointer.slice(0, end))];
}

function listLeaves(pointer: string, value: Json): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => listLeaves(childPointer(pointer, index), item));
  if (!isNode(value)) return [pointer];
  return Object.entries(value).flatMap(([key, item]) =>
    listLeaves(childPointer(pointer, key), item),
  );
}
