import { InvalidParamsError } from "./errors.js";
import type { Issue } from "./rules/issue.js";

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
    throw refuse(
      name,
      value,
      `${name} must be a non-empty id other than "." and "..", not ${found}`,
    );
  }
  try {
    return encodeURIComponent(text);
  } catch (cause) {
    throw refuse(name, value, `${name} has a lone surrogate and cannot be encoded in a URL`, cause);
  }
}

function refuse(
  name: string,
  value: unknown,
  message: string,
  cause?: unknown,
): InvalidParamsError {
  const issue: Issue = {
    pointer: `/${name}`,
    rule: "path",
    severity: "error",
    message,
    value,
    link: "",
  };
  return new InvalidParamsError([issue], cause === undefined ? undefined : { cause });
}
