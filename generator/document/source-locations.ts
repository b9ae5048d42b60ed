import { isAbsolute, relative, sep } from "node:path";
import {
  getCodeframe,
  getLineColLocation,
  type LineColLocationObject,
  type LocationObject,
  type NormalizedProblem,
  Source,
} from "@redocly/openapi-core";
import { type Diagnostic, SpecError } from "../diagnostics.js";
import { OverlaidSource } from "./overlaid-source.js";
import { refusedReference } from "./reference-policy.js";

function showPath(absolute: string): string {
  return isAbsolute(absolute) ? relative(process.cwd(), absolute).split(sep).join("/") : absolute;
}

/**
 * Replaces absolute paths in messages of libraries by relative ones, and removes positions that the diagnostic has
 * itself.
 */
export function shortenPaths(message: string): string {
  return message
    .replace(/(?: in "[^"]*")? \(\d+:\d+\)$/, "")
    .replace(/, (?:l?stat|open)(?= ')/, "")
    .replace(/(?<!\w)'([^']+)'/g, (quoted, path: string) =>
      isAbsolute(path) ? `'${showPath(path)}'` : quoted,
    );
}

function locateSource(location: LineColLocationObject): Pick<Diagnostic, "position" | "frame"> {
  return {
    position: {
      file: showPath(location.source.absoluteRef),
      line: location.start.line,
      column: location.start.col,
    },
    frame: getCodeframe(location, false),
  };
}

export function locate(read: LocationObject): Pick<Diagnostic, "position" | "pointer" | "frame"> {
  const { source } = read;
  const location = source instanceof OverlaidSource ? source.findWritten(read) : read;
  return { ...locateSource(getLineColLocation(location)), pointer: location.pointer ?? "" };
}

/** An error about a whole file, or at a line of a file that cannot be parsed. */
export function errorInFile(
  file: string,
  message: string,
  hint: string,
  at: { readonly body?: string; readonly line?: number; readonly column?: number } = {},
): SpecError {
  const { body, line = 1, column = 1 } = at;
  const source = new Source(file, body ?? "");
  const location = locateSource({ source, pointer: undefined, start: { line, col: column } });
  const frame = body === undefined ? "" : location.frame;
  return new SpecError([{ severity: "error", message, hint, pointer: "", ...location, frame }]);
}

export function toDiagnostic(problem: NormalizedProblem): Diagnostic {
  const [location] = problem.location;
  return {
    severity: problem.severity === "warn" || isTolerated(problem) ? "warning" : "error",
    message: shortenPaths(problem.message),
    hint: hintFor(problem),
    ...(location === undefined
      ? { position: undefined, pointer: "", frame: "" }
      : locate(location)),
  };
}

/**
 * Whether the problem is only a warning: an unknown field, which is ignored because JSON Schema allows them and other
 * tools read them, or an exclusive bound in the form of another OpenAPI version, which is accepted. `npm run lint` is
 * stricter.
 */
function isTolerated({ ruleId, message, location }: NormalizedProblem): boolean {
  if (ruleId !== "struct") return false;
  const pointer = location[0]?.pointer ?? "";
  return / is not expected here\.$/.test(message) || exclusiveBounds.test(pointer);
}

/** Keywords that are booleans in OpenAPI 3.0. */
const exclusiveBounds = /\/exclusive(?:Minimum|Maximum)$/;

function hintFor(problem: NormalizedProblem): string {
  // Redocly's own extensions are not useful suggestions.
  const suggested = problem.suggest.filter((name) => !name.startsWith("x-"));
  if (problem.message === "Property `nullable` is not expected here.")
    return 'It is read as in OpenAPI 3.0; in 3.1, list "null" in `type` instead.';
  if (suggested.length > 0) return `Did you mean ${suggested.join(" or ")}?`;
  if (problem.ruleId !== "no-unresolved-refs") return "";
  if (problem.message.startsWith("Failed to parse")) return "Correct the YAML here.";
  if (problem.message.includes(refusedReference.message)) return refusedReference.hint;
  const isMissing = /^Can't resolve \$ref(: ENOENT|$)/.test(problem.message);
  return isMissing
    ? "Correct the $ref, or create what it points to."
    : "Correct what it points to.";
}
