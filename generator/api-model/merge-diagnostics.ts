import { type Diagnostic, SpecError } from "../diagnostics.js";

/**
 * Builds, and tells what goes wrong together with what the lint has found. Of a document with errors the build may
 * trip over what should not be there: then what the lint says is all there is to tell.
 */
export function mergeDiagnostics<T>(problems: readonly Diagnostic[], build: () => T): T {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return build();
  try {
    build();
  } catch (error) {
    if (error instanceof SpecError) throw new SpecError(mergeProblems(problems, error.diagnostics));
  }
  throw new SpecError(problems);
}

/** One fault a place: what follows from an error there is no news. */
function mergeProblems(first: readonly Diagnostic[], second: readonly Diagnostic[]): Diagnostic[] {
  const locations = new Set(first.map(locate));
  return [...first, ...second.filter((problem) => !locations.has(locate(problem)))];
}

function locate({ position, pointer }: Diagnostic): string {
  return `${position?.file} ${pointer}`;
}
