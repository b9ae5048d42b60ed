import type { Availability, Basis, Condition, ModelCase } from "./model.js";

/** All model types of a case, whatever the evidence. */
export function listTypes({ documented, observed, inferred }: ModelCase): string[] {
  return [...documented, ...observed, ...inferred];
}

/** The cases that a condition names. */
export function listCases(condition: Condition): readonly ModelCase[] {
  return condition.kind === "cases" ? condition.cases : [];
}

/** The cases in which a field is available, whatever the evidence. */
export function listAvailable({ condition, observed }: Availability): ModelCase[] {
  return [condition, ...observed.map((further) => further.condition)].flatMap(listCases);
}

/** The strongest evidence for any type of a case. */
export function findBasis({ documented, observed }: ModelCase): Basis {
  if (documented.length > 0) return "documented";
  return observed.length > 0 ? "observed" : "inferred";
}
