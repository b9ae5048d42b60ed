import { type Document, YamlParseError } from "@redocly/openapi-core";
import { SpecError } from "../diagnostics.js";
import type { SafeResolver } from "./safe-resolver.js";
import { errorInFile, locate, shortenPaths } from "./source-locations.js";

/**
 * Reads a file that was named on the command line.
 *
 * @param what - what kind of file it is, for messages
 * @param hint - what to do if it cannot be read
 * @throws {@link SpecError} if it cannot be read
 */
export async function readDocument(
  path: string,
  resolver: SafeResolver,
  what: string,
  hint: string,
): Promise<Document> {
  const found = await resolver.resolveDocument(null, path, true).catch((error: unknown) => error);
  if (found instanceof YamlParseError) throw explainSyntax(path, found);
  if (found instanceof Error) {
    const message = `The ${what} cannot be read: ${shortenPaths(found.message)}`;
    throw errorInFile(path, message, hint);
  }
  // Errors were handled above.
  return found as Document;
}

const hints = [
  {
    about: /maxDepth/,
    hint: "Nest less deeply: move inner schemas to components, and refer to them.",
  },
  { about: /alias/, hint: "Use $ref in place of YAML aliases." },
  { about: /not valid UTF/, hint: "Save the file as UTF-8." },
];

function explainSyntax(path: string, error: YamlParseError): SpecError {
  const { body } = error.source;
  const message = shortenPaths(error.originalError.message.split("\n")[0] ?? "not valid YAML");
  const { line, column } = Number.isNaN(error.line)
    ? findSecondDocument(body)
    : { line: error.line, column: error.col };
  const hint = hints.find(({ about }) => about.test(message))?.hint ?? "Correct the YAML here.";
  return errorInFile(path, message, hint, { body, line, column });
}

/** The position of a second YAML document in the file, the one syntax error for which the parser gives no position. */
function findSecondDocument(body: string): { line: number; column: number } {
  const lines = body.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "" && !/^(?:%|#|---)/.test(line));
  const second = lines.findIndex((line, index) => index > first && line.startsWith("---"));
  return { line: second + 1 || 1, column: 1 };
}

/**
 * The lint accepts version 2.0 and later. The model supports 3.0 and 3.1, and 3.2 is read as 3.1.
 *
 * @throws {@link SpecError} if the version is not 3.0, 3.1 or 3.2
 */
export function requireOpenApi3(document: Document): void {
  const { parsed, source } = document;
  const fields = typeof parsed === "object" && parsed !== null ? parsed : {};
  const version: unknown = Reflect.get(fields, "openapi");
  const swagger: unknown = Reflect.get(fields, "swagger");
  if (typeof version === "string" && /^3\.[012]\./.test(version)) return;
  const location = locate({ source, pointer: "#/openapi", reportOnKey: true });
  const other = swagger === undefined ? describeContent(document) : `Swagger ${swagger}`;
  const found = version === undefined ? other : JSON.stringify(version);
  const message = `Expected an OpenAPI 3.0, 3.1 or 3.2 document, found ${found}.`;
  const hint =
    swagger === undefined
      ? 'Start the document with, for example, "openapi: 3.1.0".'
      : "Convert the document to OpenAPI 3 first, for example with https://converter.swagger.io.";
  throw new SpecError([{ severity: "error", message, hint, ...location }]);
}

function describeContent({ parsed, source }: Document): string {
  if (source.body.trim() === "") return "an empty file";
  if (Array.isArray(parsed)) return "a list";
  if (typeof parsed !== "object" || parsed === null) return "no object";
  return /^\s*\{\s*\/[/*]/.test(source.body)
    ? "JSON with comments, which JSON does not allow"
    : "no `openapi` field";
}
