import { resolve } from "node:path";
import {
  bundle,
  type Config,
  createConfig,
  type Document,
  isMappingRef,
  lintDocument,
  type NormalizedProblem,
  type Oas3_1Definition,
} from "@redocly/openapi-core";
import house from "../../openapi/lint/plugin.mjs";
import type { Release } from "../api-model/model.js";
import { type Diagnostic, SpecError } from "../diagnostics.js";
import { findCycles } from "./find-cycles.js";
import { findInvalidReferences, type InvalidReference } from "./find-invalid-references.js";
import { childPointer, readAt } from "./json-pointer.js";
import { findBrokenTexts, readAll, walkNodes } from "./read-files.js";
import { readReleases } from "./read-releases.js";
import { readRoot } from "./read-root.js";
import { type ReferenceOptions, SafeResolver, StandIn } from "./safe-resolver.js";
import { locate, toDiagnostic } from "./source-locations.js";
import { type SourceMap, traceSources } from "./trace-sources.js";

/** A document bundled into one object, with the way back to the files it came from. */
export interface SpecDocument {
  readonly root: Oas3_1Definition;
  /** What the lint has found; where there are errors, the document may be other than its type says. */
  readonly problems: readonly Diagnostic[];
  /** What the changelog beside the document says; empty where there is none. */
  readonly releases: readonly Release[];
  /** Makes a diagnostic for a place in the bundled document, told in terms of the source file. */
  diagnose(problem: Problem): Diagnostic;
}

/** A fault at a JSON pointer of the bundled document. */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
  readonly hint: string;
  readonly severity?: "error" | "warning";
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

/**
 * Reads, validates and bundles an OpenAPI 3.0 or 3.1 document and every file it refers to. Faults that leave
 * something to bundle come with it, so that they can be told together with those of the model.
 *
 * @throws {@link SpecError} with all faults found, each with file, line and column.
 */
export async function loadDocument(
  specPath: string,
  options: ReferenceOptions = {},
): Promise<SpecDocument> {
  const path = resolve(specPath);
  const config = await createLoadConfig();
  const resolver = new SafeResolver(path, options);
  const document = await readRoot(path, resolver);
  const documents = await readAll(document, resolver);
  resolver.seal();
  refuseReferences(findInvalidReferences(document, documents.values()));
  refuseReferences(
    findCycles(documents).map((cycle) => ({
      ...cycle,
      message: "This $ref leads back to itself, so it stands for nothing.",
      hint: "Let it, or one that it leads to, point to what is meant.",
    })),
  );
  refuseBrokenTexts([...documents.values()]);
  const found = (await lintDocument({ document, config, externalRefResolver: resolver })).filter(
    (problem) => !isNameInMapping(problem, documents),
  );
  const problems = found.map(toDiagnostic);
  if (found.some(({ ruleId }) => ruleId === "no-unresolved-refs")) throw new SpecError(problems);
  const bundled = await bundle({ doc: document, config, externalRefResolver: resolver });
  const unbundled = bundled.problems.map(toDiagnostic);
  if (unbundled.some(({ severity }) => severity === "error")) throw new SpecError(unbundled);
  if (resolver.standIns > 0) restoreExternalValues(bundled.bundle.parsed);
  const sources: SourceMap = new Map(
    [...documents].map(([file, { source }]) => [file, source] as const),
  );
  const root = bundled.bundle.parsed as Oas3_1Definition;
  const trace = lazily(() => traceSources(root, path, sources));
  const diagnose = ({ severity = "error", pointer, message, hint }: Problem): Diagnostic => {
    const location = trace()(pointer);
    const source = location && sources.get(location.file);
    if (location === undefined || source === undefined) {
      return { severity, message, hint, pointer, position: undefined, frame: "" };
    }
    return { severity, message, hint, ...locate({ source, pointer: `#${location.pointer}` }) };
  };
  const releases = await readReleases(path, options.onFile);
  return {
    root,
    diagnose,
    problems: [...problems, ...findInvalidNames(root).map(diagnose)],
    releases,
  };
}

/** The specification allows letters, digits, dots, dashes and underscores; what does no harm is let pass. */
function findInvalidNames({ components = {} }: Oas3_1Definition): Problem[] {
  return Object.entries(components).flatMap(([section, items]) =>
    Object.keys(items ?? {}).flatMap((name) =>
      /[%#]/.test(name)
        ? [
            {
              pointer: childPointer("/components", section, name),
              message: `The name ${JSON.stringify(name.slice(0, 80))} of a component has a sign that references cannot hold.`,
              hint: "Rename it: letters, digits, dots, dashes and underscores are allowed.",
            },
          ]
        : [],
    ),
  );
}

/** The lint takes the values of a discriminator's mapping for references, though they may be names of schemas. */
function isNameInMapping(
  { ruleId, location: [location] }: NormalizedProblem,
  documents: ReadonlyMap<string, Document>,
): boolean {
  if (ruleId !== "no-unresolved-refs" || location?.pointer === undefined) return false;
  const value = readAt(
    documents.get(location.source.absoluteRef)?.parsed,
    location.pointer.replace(/^#/, ""),
  );
  return typeof value === "string" && !isMappingRef(value);
}

/** Who has broken one link of a long chain wants to hear of it once. */
const enough = 20;

/** Told before the lint, which follows them without end. */
function refuseReferences(references: readonly InvalidReference[]): void {
  if (references.length === 0) return;
  throw new SpecError(
    references.slice(0, enough).map(({ document: { source }, pointer, message, hint }) => ({
      severity: "error",
      message,
      hint,
      ...locate({ source, pointer: `#${pointer}` }),
    })),
  );
}

function refuseBrokenTexts(documents: readonly Document[]): void {
  const diagnostics = documents.flatMap(({ parsed, source }) =>
    findBrokenTexts(parsed).map((pointer) => ({
      severity: "error" as const,
      message: "A text here has half a character (a lone surrogate), which no file can hold.",
      hint: "Take it out, or write the whole character.",
      ...locate({ source, pointer: `#${pointer}` }),
    })),
  );
  if (diagnostics.length > 0) throw new SpecError(diagnostics);
}

/** Bundling puts what `externalValue` refers to in its place, which here is nothing. */
function restoreExternalValues(bundle: unknown): void {
  for (const { node } of walkNodes(bundle)) {
    if (!("value" in node) || !(node.value instanceof StandIn)) continue;
    Object.assign(node, { externalValue: node.value.uri });
    delete node.value;
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
