import { InvalidParamsError } from "./errors.js";

/**
 * Puts the values into the `{name}` places of a path, each as exactly one segment.
 *
 * @throws {@link InvalidParamsError} for a value that is empty, `.` or `..`: servers and `fetch` itself would
 * resolve those to another path; and for one that is no well-formed text, which cannot be encoded.
 */
export function fillPath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeSegment(name, values[name]));
}

function encodeSegment(name: string, value: unknown): string {
  const text = typeof value === "string" || Number.isFinite(value) ? String(value) : "";
  try {
    if (!/^\.{0,2}$/.test(text)) return encodeURIComponent(text);
  } catch {
    // A lone surrogate.
  }
  const found = typeof value === "string" ? JSON.stringify(value) : typeof value;
  const message = `${name} must be an id, not ${found}`;
  throw new InvalidParamsError([
    { pointer: `/${name}`, rule: "path", severity: "error", message, value, link: "" },
  ]);
}
