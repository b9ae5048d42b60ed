import { resolve } from "node:path";
import { bundle, type Document, type Oas3_1Definition } from "@redocly/openapi-core";
import type { Release } from "../api-model/model.js";
import { type Diagnostic, SpecError } from "../diagnostics.js";
import { childPointer, readAt } from "../json/pointer.js";
import { applyOverlays } from "./apply-overlays.js";
import {
  findCycles,
  findLoneSurrogates,
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
   * Whether everything that OpenAPI and our extensions do not allow is an error. Otherwise a violation with one
   * plausible meaning is a warning, and so is an invalid value of one of our extensions, which is ignored.
   */
  readonly strict?: boolean;
  /** Paths of overlays (OpenAPI Overlay 1.0), applied in this order before anything else. */
  readonly overlays?: readonly string[];
}

/** A document bundled into one object, with a way to locate its parts in the source files. */
export interface SpecDocument {
  readonly root: Oas3_1Definition;
  /** Keys of the schemas that the root file lists; bundling adds those of other files. */
  readonly schemaNames: ReadonlySet<string>;
  /** The problems found on loading. If there are errors, `root` may not match its type. */
  readonly problems: readonly Diagnostic[];
  /** The releases in the changelog beside the document; empty if there is none. */
  readonly releases: readonly Release[];
  /** Makes a diagnostic for a pointer into the bundled document, located in the source file. */
  diagnose(problem: Problem): Diagnostic;
}

/** A problem at a JSON pointer of the bundled document. */
export type Problem = Pick<Diagnostic, "pointer" | "message" | "hint"> &
  Partial<Pick<Diagnostic, "severity">>;

/**
 * Reads, validates and bundles an OpenAPI 3.0, 3.1 or 3.2 document and all files it refers to. Problems that do not
 * prevent bundling are returned, so that they can be reported together with those of the model.
 *
 * @throws {@link SpecError} with the problems found so far, if they prevent bundling.
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
  // Only the first are reported, because one broken reference breaks all that lead to it.
  refuse(findMalformedReferences(document, documents).slice(0, enough));
  refuse(findCycles(documents).slice(0, enough));
  refuse(findLoneSurrogates(documents));
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
    // Located only when printed, as only some of thousands of similar warnings are.
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

/**
 * Finds names of components that references cannot contain. OpenAPI allows only letters, digits, dots, dashes and
 * underscores; other harmless characters are accepted.
 */
function findInvalidNames({ components = {} }: Oas3_1Definition): Problem[] {
  return Object.entries(components).flatMap(([section, items]) =>
    Object.keys(items ?? {}).flatMap((name) =>
      /[%#]/.test(name)
        ? [
            {
              pointer: childPointer("/components", section, name),
              message: `The name ${JSON.stringify(name.slice(0, 80))} of a component has a character that references cannot contain.`,
              hint: "Rename it: letters, digits, dots, dashes and underscores are allowed.",
            },
          ]
        : [],
    ),
  );
}

const enough = 20;

/** Throws if there are invalid parts. Called before the lint runs, which would follow some of them forever. */
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

/** Restores `externalValue`, which bundling has replaced by the stand-in for an unread file. */
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
