import { resolve } from "node:path";
import { bundle, type Document, type Oas3_1Definition } from "@redocly/openapi-core";
import type { Release } from "../api-model/model.js";
import { type Diagnostic, SpecError } from "../diagnostics.js";
import { childPointer, readAt } from "../json/pointer.js";
import { applyOverlays } from "./apply-overlays.js";
import {
  findBrokenTexts,
  findCycles,
  findMalformedReferences,
  type InvalidPart,
} from "./find-invalid-parts.js";
import { createLintConfig, lintDocuments } from "./lint-documents.js";
import { prepareDocuments } from "./prepare-documents.js";
import { readAll, walkNodes } from "./read-files.js";
import { readReleases } from "./read-releases.js";
import { readDocument, requireOpenApi3 } from "./read-root.js";
import { type ReferenceOptions, SafeResolver, StandIn } from "./safe-resolver.js";
import { findAnchors, resolveAnchors } from "./schema-anchors.js";
import { locate, toDiagnostic } from "./source-locations.js";
import { type SourceMap, traceSources } from "./trace-bundle.js";

export interface LoadOptions extends ReferenceOptions {
  /**
   * Whether all that OpenAPI and our vocabulary do not allow is an error. Without it, what can mean one thing only is
   * a warning, and so is an extension that is not of our form.
   */
  readonly strict?: boolean;
  /** Paths of overlays (OpenAPI Overlay 1.0), applied in this order before anything else. */
  readonly overlays?: readonly string[];
}

/** A document bundled into one object, with the way back to the files it came from. */
export interface SpecDocument {
  readonly root: Oas3_1Definition;
  /** Names of the schemas that the document lists itself; bundling adds those of other files. */
  readonly schemaNames: ReadonlySet<string>;
  /** What the lint has found; where there are errors, the document may be other than its type says. */
  readonly problems: readonly Diagnostic[];
  /** What the changelog beside the document says; empty where there is none. */
  readonly releases: readonly Release[];
  /** Makes a diagnostic for a pointer into the bundled document, located in the source file. */
  diagnose(problem: Problem): Diagnostic;
}

/** A problem at a JSON pointer of the bundled document. */
export type Problem = Pick<Diagnostic, "pointer" | "message" | "hint"> &
  Partial<Pick<Diagnostic, "severity">>;

/**
 * Reads, validates and bundles an OpenAPI 3.0, 3.1 or 3.2 document and every file it refers to. Problems that leave
 * something to bundle come with it, to be reported with those of the model.
 *
 * @throws {@link SpecError} with all problems found, each with file, line and column.
 */
export async function loadDocument(
  specPath: string,
  options: LoadOptions = {},
): Promise<SpecDocument> {
  const path = resolve(specPath);
  const isStrict = options.strict ?? false;
  const resolver = new SafeResolver(path, options);
  const document = await readDocument(
    path,
    resolver,
    "OpenAPI document",
    "Pass the path of the root document with --spec.",
  );
  const overlaid = await applyOverlays(document, options.overlays ?? [], resolver);
  requireOpenApi3(document);
  const documents = await readAll(document, resolver);
  resolver.seal();
  const anchors = findAnchors(documents);
  resolveAnchors(documents, anchors);
  const { optional, warnings } = prepareDocuments(document, documents, isStrict);
  // Who has broken one link of a long chain wants to hear of it once.
  refuse(findMalformedReferences(document, documents).slice(0, enough));
  refuse(findCycles(documents).slice(0, enough));
  refuse(findBrokenTexts(documents));
  const config = await createLintConfig();
  const { problems, isResolved } = await lintDocuments(
    { document, config, externalRefResolver: resolver },
    documents,
    { optional, isStrict },
  );
  const reported = [...overlaid, ...warnings, ...problems];
  if (!isResolved) throw new SpecError(reported);
  const schemaNames = listSchemaNames(document);
  const bundled = await bundle({ doc: document, config, externalRefResolver: resolver });
  const unbundled = bundled.problems.map(toDiagnostic);
  if (unbundled.some(({ severity }) => severity === "error")) throw new SpecError(unbundled);
  if (resolver.standIns > 0) restoreExternalValues(bundled.bundle.parsed);
  const sources: SourceMap = new Map(
    [...documents].map(([file, { source }]) => [file, source] as const),
  );
  const root = bundled.bundle.parsed as Oas3_1Definition;
  const trace = lazily(() => traceSources(root, path, sources, anchors));
  const diagnose = ({ severity = "error", pointer, message, hint }: Problem): Diagnostic => {
    // Of thousands of warnings alike only some are printed with their location.
    const located = lazily(() => {
      const location = trace()(pointer);
      const source = location && sources.get(location.file);
      return location === undefined || source === undefined
        ? { pointer, position: undefined, frame: "" }
        : locate({ source, pointer: `#${location.pointer}` });
    });
    return {
      ...{ severity, message, hint },
      get pointer() {
        return located().pointer;
      },
      get position() {
        return located().position;
      },
      get frame() {
        return located().frame;
      },
    };
  };
  const releases = await readReleases(path, options.onFile);
  return {
    root,
    schemaNames,
    diagnose,
    problems: [...reported, ...findInvalidNames(root).map(diagnose)],
    releases,
  };
}

function listSchemaNames({ parsed }: Document): ReadonlySet<string> {
  const schemas = readAt(parsed, "/components/schemas");
  return new Set(typeof schemas === "object" && schemas !== null ? Object.keys(schemas) : []);
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

const enough = 20;

/** Told before the lint, which follows some of them without end. */
function refuse(found: readonly InvalidPart[]): void {
  if (found.length === 0) return;
  throw new SpecError(
    found.map(({ document: { source }, pointer, message, hint }) => ({
      severity: "error",
      message,
      hint,
      ...locate({ source, pointer: `#${pointer}` }),
    })),
  );
}

/** Bundling replaces `externalValue` by what it refers to, which here is nothing. */
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
