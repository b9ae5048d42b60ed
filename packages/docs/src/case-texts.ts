import type { CasesView } from "./view.js";

/* What pages and Markdown say of cases. */

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function introduceCases({ name }: CasesView): string {
  return `Which ${name} covers which model types. Documented is what the vendor's reference ties to the ${name}; observed is what was seen elsewhere; inferred is what most likely belongs to it and may be wrong.`;
}

/** Follows the name of the schema. */
export function introduceMatrix({ name }: CasesView): string {
  return ` each ${name} takes, with the limits and defaults it has for them. A dash means that it does not take the field; where nothing is stated, it may.`;
}
