import { isAbsolute, relative, resolve, sep } from "node:path";
import {
  BaseResolver,
  bundle,
  type Config,
  createConfig,
  type Document,
  getCodeframe,
  getLineColLocation,
  type LineColLocationObject,
  type LocationObject,
  lintDocument,
  type NormalizedProblem,
  type Oas3_1Definition,
  Source,
  YamlParseError,
} from "@redocly/openapi-core";
import house from "../openapi/rules/plugin.mjs";
import { type Diagnostic, SpecError } from "./diagnostics.js";
import { type SourceMap, traceSources } from "./trace-sources.js";

/** A valid document: bundled into one object, with the way back to the files it came from. */
export interface SpecDocument {
  readonly root: Oas3_1Definition;
  /** Absolute paths of every file involved, the root first. */
  readonly files: readonly string[];
  /** Makes a diagnostic for a place in the bundled document, told in terms of the source file. */
  diagnose(fault: Fault): Diagnostic;
}

/** A fault at a JSON pointer of the bundled document. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
  readonly hint: string;
  readonly severity?: "error" | "warning";
}

function showPath(absolute: string): string {
  return relative(process.cwd(), absolute).split(sep).join("/");
}

/** The libraries below quote absolute paths; readers get the path they know, and each place once. */
function shortenPaths(message: string): string {
  return message
    .replace(/ in "[^"]*" \(\d+:\d+\)/, "")
    .replace(/(?<!\w)'([^']+)'/g, (quoted, path: string) =>
      isAbsolute(path) ? `'${showPath(path)}'` : quoted,
    );
}

function placeAt(location: LineColLocationObject): Pick<Diagnostic, "position" | "frame"> {
  return {
    position: {
      file: showPath(location.source.absoluteRef),
      line: location.start.line,
      column: location.start.col,
    },
    frame: getCodeframe(location, false),
  };
}

function placeOf(location: LocationObject): Pick<Diagnostic, "position" | "pointer" | "frame"> {
  return { ...placeAt(getLineColLocation(location)), pointer: location.pointer ?? "" };
}

function hintFor(problem: NormalizedProblem): string {
  if (problem.suggest.length > 0) return `Did you mean ${problem.suggest.join(" or ")}?`;
  if (problem.ruleId !== "no-unresolved-refs") return "";
  if (problem.message.startsWith("Failed to parse")) return "Mend the YAML at this place.";
  const isMissing = /^Can't resolve \$ref(: ENOENT|$)/.test(problem.message);
  return isMissing ? "Correct the $ref, or create what it points to." : "Mend what it points to.";
}

function toDiagnostic(problem: NormalizedProblem): Diagnostic {
  const [location] = problem.location;
  return {
    severity: problem.severity === "warn" ? "warning" : "error",
    message: shortenPaths(problem.message),
    hint: hintFor(problem),
    ...(location === undefined
      ? { position: undefined, pointer: "", frame: "" }
      : placeOf(location)),
  };
}

function failWith(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.some((diagnostic) => diagnostic.severity === "error"))
    throw new SpecError(diagnostics);
}

async function createLoadConfig(): Promise<Config> {
  return createConfig({
    plugins: [house],
    rules: {
      struct: "error",
      "no-unresolved-refs": "error",
      "house/extensions": { severity: "error", unknown: "ignore" },
      "house/extension-references": "error",
    },
  });
}

async function readRoot(path: string, resolver: BaseResolver): Promise<Document> {
  const found = await resolver.resolveDocument(null, path, true).catch((error: unknown) => error);
  if (found instanceof YamlParseError) {
    const source = new Source(path, found.source.body);
    const place = placeAt({
      source,
      pointer: undefined,
      start: { line: found.line, col: found.col },
    });
    const message = shortenPaths(found.originalError.message.split("\n")[0] ?? "not valid YAML");
    const hint = "Mend the YAML at this place.";
    throw new SpecError([{ severity: "error", message, hint, pointer: "", ...place }]);
  }
  if (found instanceof Error) {
    const message = `The OpenAPI document cannot be read: ${shortenPaths(found.message)}`;
    const hint = "Pass the path of the root document with --spec.";
    const position = { file: showPath(path), line: 1, column: 1 };
    throw new SpecError([{ severity: "error", message, hint, position, pointer: "", frame: "" }]);
  }
  return found as Document;
}

/** The lint takes any version from 2.0 on; the model is built for 3.0 and 3.1. */
function requireOpenApi3(document: Document): void {
  const { openapi: version, swagger } = (document.parsed ?? {}) as Record<string, unknown>;
  if (typeof version === "string" && /^3\.[01]\./.test(version)) return;
  const place = placeOf({ source: document.source, pointer: "#/openapi", reportOnKey: true });
  const other = swagger === undefined ? "no `openapi` field" : `Swagger ${swagger}`;
  const found = version === undefined ? other : JSON.stringify(version);
  const message = `Expected an OpenAPI 3.0 or 3.1 document, found ${found}.`;
  throw new SpecError([
    {
      severity: "error",
      message,
      hint: 'Start the document with, say, "openapi: 3.1.0".',
      ...place,
    },
  ]);
}

/**
 * Reads, validates and bundles an OpenAPI 3.0 or 3.1 document and every file it refers to.
 *
 * @throws {@link SpecError} with all faults found, each with file, line and column.
 */
export async function loadDocument(specPath: string): Promise<SpecDocument> {
  const path = resolve(specPath);
  const config = await createLoadConfig();
  const resolver = new BaseResolver(config.resolve);
  const document = await readRoot(path, resolver);
  requireOpenApi3(document);
  failWith(
    (await lintDocument({ document, config, externalRefResolver: resolver })).map(toDiagnostic),
  );
  const sources = await readSources(resolver);
  const bundled = await bundle({ doc: document, config, externalRefResolver: resolver });
  failWith(bundled.problems.map(toDiagnostic));
  const trace = lazily(() => traceSources(bundled.bundle.parsed, path, sources));
  return {
    // The lint above has held the document against the structure this type describes.
    root: bundled.bundle.parsed as Oas3_1Definition,
    files: [...sources.keys()],
    diagnose: ({ severity = "error", pointer, message, hint }) => {
      const place = trace()(pointer);
      const source = place && sources.get(place.file);
      if (place === undefined || source === undefined) {
        return { severity, message, hint, pointer, position: undefined, frame: "" };
      }
      return { severity, message, hint, ...placeOf({ source, pointer: `#${place.pointer}` }) };
    },
  };
}

async function readSources(resolver: BaseResolver): Promise<SourceMap> {
  const sources = new Map<string, Source>();
  for (const [file, loading] of resolver.cache) {
    const loaded = await loading;
    if (!(loaded instanceof Error)) sources.set(file, loaded.source);
  }
  return sources;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
