import { type BuildContext, referTo, resolveRef } from "./build-context.js";
import type { BodyForm } from "./model.js";

/** How a body of that media type is written; as bytes where the media type has no form of its own. */
export function nameForm(mediaType: string): BodyForm {
  const [type = ""] = mediaType.toLowerCase().split(";");
  if (/[/+]json$/.test(type.trim())) return "json";
  if (type.trim() === "application/x-www-form-urlencoded") return "form";
  if (type.trim().startsWith("multipart/")) return "multipart";
  return type.startsWith("text/") && !type.includes("*") ? "text" : "binary";
}

export function isJson(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}

/** The media type of a file, as OpenAPI 3.1 states it in the schema. */
export function findMediaType(context: BuildContext, pointer: string): string | undefined {
  const { node } = resolveRef<{ contentMediaType?: string; contentEncoding?: string }>(
    context,
    referTo(pointer),
    pointer,
  );
  return node?.contentEncoding === undefined ? node?.contentMediaType : undefined;
}
