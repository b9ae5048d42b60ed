import { type Diagnostic, SpecError } from "../diagnostics.js";

/**
 * Builds, and tells what goes wrong together with what the lint has found. Of a document with errors the build may
 * trip over what should not be there: then what the lint says is all there is to tell.
 */
export function tellTogether<T>(faults: readonly Diagnostic[], build: () => T): T {
  const errors = faults.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return build();
  try {
    build();
  } catch (error) {
    if (error instanceof SpecError) throw new SpecError(mergeFaults(faults, error.diagnostics));
  }
  throw new SpecError(faults);
}

/** One fault a place: what follows from an error there is no news. */
function mergeFaults(first: readonly Diagnostic[], second: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(first.map(placeOf));
  return [...first, ...second.filter((fault) => !places.has(placeOf(fault)))];
}

function placeOf({ position, pointer }: Diagnostic): string {
  return `${position?.file} ${pointer}`;
}
