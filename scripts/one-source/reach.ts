import { isNode, type Json, type Node, type Output } from "./fact.js";

/** Where a schema is met. */
export interface Place {
  readonly isSent: boolean;
  readonly isAnswered: boolean;
}

/** Finds where each component is met, by following references from bodies, parameters and answers of success. */
export function findPlaces(root: Node): (pointer: string) => Place {
  const sent = new Set<string>();
  const answered = new Set<string>();
  for (const item of Object.values(isNode(root.paths) ? root.paths : {})) {
    for (const operation of Object.values(isNode(item) ? item : {})) {
      if (!isNode(operation)) continue;
      follow(root, operation.requestBody, sent);
      follow(root, operation.parameters, sent);
      const responses = isNode(operation.responses) ? operation.responses : {};
      for (const [status, response] of Object.entries(responses))
        if (status.startsWith("2")) follow(root, response, answered);
    }
  }
  return (pointer) => {
    const component = pointer.split("/").slice(0, 4).join("/");
    return { isSent: sent.has(component), isAnswered: answered.has(component) };
  };
}

function follow(root: Node, value: Json | undefined, met: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) follow(root, item, met);
  if (!isNode(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key !== "$ref" || typeof inner !== "string") follow(root, inner, met);
    else if (!met.has(inner.slice(1))) {
      met.add(inner.slice(1));
      const [section = "", name = ""] = inner.split("/").slice(2);
      const components = isNode(root.components) ? root.components : {};
      const named = components[section];
      follow(root, isNode(named) ? named[name] : undefined, met);
    }
  }
}

/** The outputs that every fact of a schema reaches where readers see it, and those of the places where it is met. */
export function reach(
  { isSent, isAnswered }: Place,
  { always, sent = [], answered = [] }: Reach,
): Output[] {
  return [...always, ...(isSent ? sent : []), ...(isAnswered ? answered : [])];
}

export interface Reach {
  readonly always: readonly Output[];
  readonly sent?: readonly Output[];
  readonly answered?: readonly Output[];
}
