import { createConfig, type Document, isPlainObject, lintDocument } from "@redocly/openapi-core";
import { type Diagnostic, SpecError } from "../diagnostics.js";
import { childPointer } from "../json/pointer.js";
import { readDocument } from "./read-root.js";
import { SafeResolver } from "./safe-resolver.js";
import { locate, toDiagnostic } from "./source-locations.js";

export interface Action {
  /** A JSONPath (RFC 9535). */
  readonly target: string;
  readonly update?: unknown;
  readonly remove?: boolean;
}

export interface Overlay {
  readonly source: Document["source"];
  readonly actions: readonly Action[];
  /** Warnings for violations without consequences. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads an overlay.
 *
 * @throws {@link SpecError} if it cannot be read, or is not an OpenAPI Overlay 1.0
 */
export async function readOverlay(path: string, resolver: SafeResolver): Promise<Overlay> {
  const document = await readDocument(
    path,
    resolver,
    "overlay",
    "Pass the path of an overlay with --overlay.",
  );
  const fields = isPlainObject(document.parsed) ? document.parsed : {};
  requireVersion(document, fields.overlay);
  const problems = [...(await lint(document, path)), ...findLater(document, fields.actions)];
  if (problems.some(({ severity }) => severity === "error")) throw new SpecError(problems);
  // The lint has checked that it is a list of actions.
  return { source: document.source, actions: fields.actions as Action[], problems };
}

function requireVersion({ source }: Document, version: unknown): void {
  if (typeof version === "string" && /^1\.\d+\.\d+$/.test(version)) return;
  const found = version === undefined ? "no `overlay` field" : JSON.stringify(version);
  const message = `Expected an OpenAPI Overlay 1.0, found ${found}.`;
  const hint = 'Start the overlay with "overlay: 1.0.0".';
  const location = locate({ source, pointer: "#/overlay", reportOnKey: true });
  throw new SpecError([{ severity: "error", message, hint, ...location }]);
}

async function lint(document: Document, path: string): Promise<Diagnostic[]> {
  // References in an overlay are not followed here: they are resolved in the document that they are
  // merged into.
  const externalRefResolver = new SafeResolver(path, {});
  externalRefResolver.seal();
  const config = await createConfig({ rules: { struct: "error" } });
  const found = await lintDocument({ document, config, externalRefResolver });
  return found.map((problem) => {
    const diagnostic = toDiagnostic(problem);
    const pointer = problem.location[0]?.pointer ?? "";
    const isHarmless = pointer.startsWith("#/info") || diagnostic.message.includes("`info`");
    return isHarmless ? { ...diagnostic, severity: "warning" } : diagnostic;
  });
}

/** Reports fields of actions that only later versions have. */
function findLater({ source }: Document, actions: unknown): Diagnostic[] {
  const list: unknown[] = Array.isArray(actions) ? actions : [];
  return list.flatMap((action, index) =>
    ["copy", "$ref"]
      .filter((field) => isPlainObject(action) && field in action)
      .map((field) => ({
        severity: "error",
        message: `\`${field}\` is not part of Overlay 1.0.`,
        hint: "Write an action with update or remove.",
        ...locate({ source, pointer: `#${childPointer("/actions", index, field)}` }),
      })),
  );
}
