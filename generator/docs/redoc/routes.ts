import type { ApiModel, Operation } from "../../api-model/model.js";
import { type DocumentNode, findNode } from "../../json/nodes.js";

/** Names that Redoc uses in its links unchanged. */
interface Route {
  readonly tag: string;
  readonly operation: string;
}

/** The names of operations in Redoc's links: `models` and `updatemodel` in `#/models/updatemodel`. */
export function nameRoutes(api: ApiModel): ReadonlyMap<Operation, Route> {
  const tags = nameTags(api);
  const taken = new Set<string>();
  return new Map(
    api.operations.map((operation) => [
      operation,
      { tag: tags.get(operation.tag) ?? "", operation: toSlug(operation.id, taken) },
    ]),
  );
}

/** Renames tags and operations for Redoc's links, and lists each operation under its first tag only. */
export function setRoutes(api: ApiModel, document: DocumentNode): void {
  const descriptions = new Map(api.tags.map(({ name, description }) => [name, description]));
  document.tags = [...nameTags(api)].map(([title, name]) => ({
    name,
    "x-displayName": title,
    description: descriptions.get(title) ?? "",
  }));
  for (const [{ pointer }, { tag, operation }] of nameRoutes(api)) {
    const node = findNode(document, pointer);
    if (node === undefined) continue;
    node.tags = [tag];
    node.operationId = operation;
  }
}

function nameTags({ tags, operations }: ApiModel): Map<string, string> {
  const titles = new Set([...tags.map(({ name }) => name), ...operations.map(({ tag }) => tag)]);
  const taken = new Set<string>();
  return new Map([...titles].map((title) => [title, toSlug(title, taken)]));
}

/** Lower-case letters and digits separated by dashes, with a number if the slug is taken. */
function toSlug(text: string, taken: Set<string>): string {
  const slug =
    text
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? "unnamed";
  let unique = slug;
  for (let number = 2; taken.has(unique); number += 1) unique = `${slug}-${number}`;
  taken.add(unique);
  return unique;
}
