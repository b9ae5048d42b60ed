import {
  type Config,
  createConfig,
  type Document,
  isMappingRef,
  lintDocument,
  type NormalizedProblem,
} from "@redocly/openapi-core";
import house from "../../openapi/lint/plugin.mjs";
import type { Diagnostic } from "../diagnostics.js";
import { readAt } from "../json/pointer.js";
import type { RemovablePart, RemovableParts } from "./prepare-documents.js";
import { toDiagnostic } from "./source-locations.js";

export async function createLintConfig(): Promise<Config> {
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

interface Tolerance {
  readonly optional: RemovableParts;
  /** Whether invalid parts are errors, except for extensions of other tools. */
  readonly isStrict: boolean;
}

interface Linted {
  readonly problems: readonly Diagnostic[];
  /** Whether all references could be resolved. */
  readonly isResolved: boolean;
}

/** Validates documents against OpenAPI and our extensions. Invalid optional parts are removed, with a warning. */
export async function lintDocuments(
  lint: Parameters<typeof lintDocument>[0],
  documents: ReadonlyMap<string, Document>,
  { optional, isStrict }: Tolerance,
): Promise<Linted> {
  const ignored = new Map<RemovablePart, Diagnostic>();
  for (;;) {
    const found = (await lintDocument(lint)).filter(
      (problem) => !isNameInMapping(problem, documents),
    );
    const before = ignored.size;
    const others = found.filter((problem) => {
      const diagnostic = toDiagnostic(problem);
      const part = findPart(problem, diagnostic, optional);
      if (part === undefined || (isStrict && part.kind !== "extension")) return true;
      const hint = `\`${part.key}\` is ignored.`;
      if (!ignored.has(part)) ignored.set(part, { ...diagnostic, severity: "warning", hint });
      return false;
    });
    if (ignored.size === before) {
      const problems = others.map(toDiagnostic);
      return {
        problems: [...ignored.values(), ...(isStrict ? problems.map(toError) : problems)],
        isResolved: others.every(({ ruleId }) => ruleId !== "no-unresolved-refs"),
      };
    }
    // The next round finds references that the removal has broken.
    for (const part of ignored.keys()) part.remove();
  }
}

/**
 * The innermost optional part that contains a problem. An annotation counts only if its structure is wrong, not for
 * broken references in it.
 */
function findPart(
  { ruleId, location: [location] }: NormalizedProblem,
  { severity }: Diagnostic,
  optional: RemovableParts,
): RemovablePart | undefined {
  if (location?.pointer === undefined) return undefined;
  const file = location.source.absoluteRef;
  for (let at = location.pointer; at.includes("/"); at = at.slice(0, at.lastIndexOf("/"))) {
    const part = optional.get(`${file}${at}`);
    if (part === undefined) continue;
    return part.kind !== "annotation" || (ruleId === "struct" && severity === "error")
      ? part
      : undefined;
  }
  return undefined;
}

function toError(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: "error" };
}

/** Whether the problem is a schema name in a discriminator mapping, which the lint reads as a reference. */
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
