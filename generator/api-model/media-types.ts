import type { BodyForm } from "./model.js";

/** How a body of that media type is written; bytes, for one that says nothing to us. */
export function nameForm(mediaType: string): BodyForm {
  const [type = ""] = mediaType.toLowerCase().split(";");
  if (/[/+]json$/.test(type.trim())) return "json";
  if (type.trim() === "application/x-www-form-urlencoded") return "form";
  if (type.trim().startsWith("multipart/")) return "multipart";
  return type.startsWith("text/") && !type.includes("*") ? "text" : "binary";
}
