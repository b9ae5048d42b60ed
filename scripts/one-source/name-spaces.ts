import { isNode, type Json, type Node } from "./fact.js";

/** Finds names that may stand where one does. */
export type FindNames = (name: Json) => readonly string[];

/** How many other names are worth a try. */
const enough = 4;

/** Trainers, values of enums and fields of objects: what one of them is named in may as well name another. */
export function findNameSpaces(root: Node): FindNames {
  const components = isNode(root.components) ? root.components : {};
  const schemas = Object.values(isNode(components.schemas) ? components.schemas : {}).filter(
    isNode,
  );
  const trainers = isNode(root["x-trainers"]) ? root["x-trainers"].list : [];
  const spaces: readonly (readonly Json[])[] = [
    (Array.isArray(trainers) ? trainers : []).filter(isNode).map(({ id = "" }) => id),
    ...schemas.map((schema) => (Array.isArray(schema.enum) ? schema.enum : [])),
    ...schemas.map(({ properties = {} }) => (isNode(properties) ? Object.keys(properties) : [])),
  ];
  return (name) =>
    spaces
      .filter((space) => space.includes(name))
      .flatMap((space) => space.filter((other) => other !== name).slice(-enough))
      .filter((other) => typeof other === "string");
}
