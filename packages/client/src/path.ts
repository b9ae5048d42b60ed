import { InvalidParamsError } from "./errors.js";

/**
 * Puts the values into the `{name}` places of a path, each as exactly one segment.
 *
 * @throws {@link InvalidParamsError} for a value that is empty, `.` or `..`: servers and `fetch` itself would
 * resolve those to another path.
 */
export function fillPath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeSegment(name, values[name]));
}

function encodeSegment(name: string, value: unknown): string {
  const text = typeof value === "string" || Number.isFinite(value) ? String(value) : "";
  if (text === "" || text === "." || text === "..") {
    const found = typeof value === "string" ? JSON.stringify(value) : typeof value;
    throw new InvalidParamsError(
      `${name} must be a non-empty id other than "." and "..", not ${found}.`,
    );
  }
  try {
    return encodeURIComponent(text);
  } catch (cause) {
    throw new InvalidParamsError(`${name} has a lone surrogate and cannot be encoded in a URL.`, {
      cause,
    });
  }
}
