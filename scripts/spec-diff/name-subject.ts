import { isRef } from "@redocly/openapi-core";
import { parsePointer, readAt } from "../../generator/json/pointer.js";

/**
 * Names the part at a pointer of a bundled document as readers know it: `TrainingParameters.rank`, `PUT
 * /models/{modelId} 404`.
 */
export function nameSubject(root: unknown, pointer: string): string {
  const [section = "", ...keys] = parsePointer(pointer);
  if (section === "components") {
    const [kind, name = "", ...inner] = keys;
    return kind === undefined ? "components" : (prefixes[kind] ?? "") + name + nameParts(inner);
  }
  if (section === "paths" || section === "webhooks") {
    const [path = "", method, ...inner] = keys;
    if (method === undefined) return path;
    if (method === "parameters") return `${path}${nameParameter(root, pointer)}`;
    return `${method.toUpperCase()} ${path}${nameInOperation(root, pointer, inner)}`;
  }
  if (section === "tags") return `tag ${readText(root, `/tags/${keys[0]}/name`)}`;
  if (section === "servers") return `server ${readText(root, `/servers/${keys[0]}/url`)}`;
  return [section, ...keys.filter((key) => !/^\d+$/.test(key))].join(".");
}

const prefixes: Readonly<Record<string, string>> = {
  examples: "example ",
  responses: "response ",
  securitySchemes: "security scheme ",
};

function nameInOperation(root: unknown, pointer: string, keys: readonly string[]): string {
  const [part, ...inner] = keys;
  if (part === "parameters") return nameParameter(root, pointer);
  if (part === "responses")
    return ` ${inner[0] ?? "responses"}${nameParts(skipContent(inner.slice(1)))}`;
  if (part === "requestBody") return ` body${nameParts(skipContent(inner))}`;
  return "";
}

function nameParameter(root: unknown, pointer: string): string {
  const [owner = ""] = /^.*?\/parameters\/\d+/.exec(pointer) ?? [];
  const parameter = readAt(root, owner);
  const target = isRef(parameter) ? parameter.$ref : undefined;
  const name =
    target === undefined ? readText(root, `${owner}/name`) : (target.split("/").at(-1) ?? "");
  return name === "" ? " parameters" : ` ${name}`;
}

/** Removes the media type and the word `schema`, which readers do not need. */
function skipContent(keys: readonly string[]): readonly string[] {
  if (keys[0] !== "content") return keys;
  return keys[2] === "schema" ? keys.slice(3) : keys.slice(2);
}

/** Fields as paths, lists as `[]`, values of maps as `{}`; a keyword at the end belongs to its schema. */
function nameParts(keys: readonly string[]): string {
  const [key, next, ...rest] = keys;
  if (key === undefined) return "";
  if (key === "properties" && next !== undefined) return `.${next}${nameParts(rest)}`;
  if (key === "headers" || key === "examples") return next === undefined ? "" : ` ${next}`;
  if (key === "items") return `[]${nameParts(keys.slice(1))}`;
  if (key === "additionalProperties") return `{}${nameParts(keys.slice(1))}`;
  if (/^(?:all|any|one)Of$/.test(key)) return nameParts(rest);
  return "";
}

function readText(root: unknown, pointer: string): string {
  const value = readAt(root, pointer);
  return typeof value === "string" ? value : "";
}
