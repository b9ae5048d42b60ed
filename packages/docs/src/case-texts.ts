import type { CasesView } from "./view.js";

/*
 * Texts about cases that pages and Markdown share.
 */

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function introduceCases({ name }: CasesView): string {
  return `The model types of each ${name}. The vendor's reference states documented types; observed types were seen elsewhere; inferred types probably belong to the ${name}, and may not.`;
}

/** Follows the name of the schema. */
export function introduceMatrix({ name }: CasesView): string {
  return ` that each ${name} takes, with their limits and defaults. A dash means that the ${name} does not take the field; “not stated” means that it may.`;
}
