import { availabilityCases } from "./spec-diff-availability.js";
import type { DiffCase } from "./spec-diff-case.js";
import { fieldCases } from "./spec-diff-fields.js";
import { limitCases } from "./spec-diff-limits.js";
import { nameCases } from "./spec-diff-names.js";
import { operationCases } from "./spec-diff-operations.js";
import { ruleCases } from "./spec-diff-rules.js";
import { textCases } from "./spec-diff-texts.js";

/** Edits of our own document that can be made together, as none touches what another one is about. */
export const allCases: readonly { readonly what: string; readonly cases: readonly DiffCase[] }[] = [
  {
    what: "schemas, operations and texts",
    cases: [...limitCases, ...fieldCases, ...operationCases, ...textCases],
  },
  { what: "rules and names", cases: [...availabilityCases, ...ruleCases, ...nameCases] },
];
