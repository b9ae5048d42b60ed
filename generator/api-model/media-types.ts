import { type BuildContext, type Root, referTo, resolveRef } from "./build-context.js";
import type { BodyForm } from "./model.js";
import { toTypeName } from "./naming.js";
import type { Schema, SchemaOrRef } from "./openapi-types.js";

/** What the values of a schema are in a body: data to serialize, text, or bytes. */
type Content = "data" | "text" | "binary";

/**
 * How a body of the media type is serialized; as bytes if nothing else applies. For a range that includes JSON the
 * schema decides.
 */
export function findForm(
  context: Root,
  mediaType: string,
  schema: SchemaOrRef | boolean | undefined,
): BodyForm {
  const type = readType(mediaType);
  if (/[/+]json$/.test(type)) return "json";
  if (type === "application/x-www-form-urlencoded") return "form";
  if (type.startsWith("multipart/")) return "multipart";
  if (/^(?:\*|application|text)\/\*$/.test(type)) {
    const content = findContent(context, schema) ?? "binary";
    return content === "data" ? "json" : content;
  }
  return textTypes.test(type) ? "text" : "binary";
}

const textTypes =
  /^(?:text\/[^*]*|application\/(?:(?:[^*]*\+)?(?:xml|yaml)|x-yaml|(?:x-)?ndjson|(?:x-)?jsonl(?:ines)?|json-seq))$/;

/** Whether the media type is a stream of messages, which may never end. */
export function isStream(mediaType: string): boolean {
  return /^(?:text\/event-stream|application\/(?:(?:x-)?ndjson|(?:x-)?jsonl(?:ines)?|json-seq))$/.test(
    readType(mediaType),
  );
}

/** The media type without its parameters. */
function readType(mediaType: string): string {
  const [type = ""] = mediaType.toLowerCase().split(";");
  return type.trim();
}

/** The media type as part of a name: `Csv` for `text/csv`. */
export function nameMediaType(mediaType: string): string {
  const [type = "", subtype = ""] = readType(mediaType).split("/");
  if (type === "multipart") return "Multipart";
  if (subtype === "x-www-form-urlencoded") return "Form";
  if (subtype === "*") return type === "*" ? "Any" : toTypeName(type);
  return subtype === "plain" ? "Text" : toTypeName(subtype.replace(/^x-/, ""));
}

/** The media type to send. A range such as `image/*` cannot be sent, so a concrete type replaces it. */
export function chooseSentType(mediaType: string, form: BodyForm): string {
  if (!mediaType.includes("*")) return mediaType;
  if (form === "json") return "application/json";
  return form === "text" ? "text/plain" : "application/octet-stream";
}

/** What the values of a schema are; `undefined` if the schema does not say. */
export function findContent(
  context: Root,
  schema: SchemaOrRef | boolean | undefined,
  open: ReadonlySet<unknown> = new Set(),
): Content | undefined {
  if (typeof schema !== "object") return undefined;
  const { node } = resolveRef<Schema & { contentMediaType?: string; contentEncoding?: string }>(
    context,
    schema,
    "",
  );
  if (open.has(node)) return undefined;
  const types = [node.type ?? []].flat().filter((type) => type !== "null");
  if (types.some((type) => type !== "string")) return "data";
  if (types.length > 0) {
    const isFile = node.contentMediaType !== undefined && node.contentEncoding === undefined;
    return node.format === "binary" || isFile ? "binary" : "text";
  }
  if (dataKeywords.some((keyword) => keyword in node)) return "data";
  const values = [node.enum ?? [], node.const ?? []].flat();
  if (values.length > 0) return values.every((one) => typeof one === "string") ? "text" : "data";
  const parts = [...(node.allOf ?? []), ...(node.oneOf ?? []), ...(node.anyOf ?? [])];
  const inner = parts.map((part) => findContent(context, part, new Set([...open, node])));
  return (["data", "binary", "text"] as const).find((content) => inner.includes(content));
}

const dataKeywords = [
  "properties",
  "additionalProperties",
  "patternProperties",
  "items",
  "prefixItems",
] as const;

export function isJson(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}

/**
 * The media type of a file, which OpenAPI 3.1 states as `contentMediaType` of its schema; `undefined` if
 * `contentEncoding` says that it is encoded as text.
 */
export function findMediaType(context: BuildContext, pointer: string): string | undefined {
  const { node } = resolveRef<{ contentMediaType?: string; contentEncoding?: string }>(
    context,
    referTo(pointer),
    pointer,
  );
  return node?.contentEncoding === undefined ? node?.contentMediaType : undefined;
}
