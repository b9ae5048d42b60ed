import { findFreeName } from "./naming.js";

/** The names that something can have, the best first. */
export type Candidates = readonly [best: string, ...others: string[]];

export interface NamingRules {
  /** Names that none may have. */
  readonly reserved?: Iterable<string>;
  /** The forms in which a name is used; two names must not share one. */
  readonly listForms?: (name: string) => readonly string[];
}

/**
 * Gives each its best name that no other wants. Where several want one, each of them takes its next, so that the order
 * in which they come decides nothing; only those that have no name left to tell them apart are numbered.
 */
export function resolveNames(
  wishes: readonly Candidates[],
  { reserved = [], listForms = (name) => [name] }: NamingRules = {},
): string[] {
  const taken = new Set(reserved);
  const levels = wishes.map(() => 0);
  const nameOf = (index: number): string => wishes[index]?.[levels[index] ?? 0] ?? "";
  const findClashes = (): number[] => {
    const forms = wishes.map((_wish, index) => listForms(nameOf(index)));
    const users = countForms(forms);
    return [...wishes.keys()].filter((index) =>
      forms[index]?.some((form) => taken.has(form) || (users.get(form) ?? 0) > 1),
    );
  };
  const hasMore = (index: number): boolean =>
    (levels[index] ?? 0) + 1 < (wishes[index]?.length ?? 0);
  let alike = findClashes();
  for (; alike.some(hasMore); alike = findClashes())
    for (const index of alike.filter(hasMore)) levels[index] = (levels[index] ?? 0) + 1;
  // A number tells as much behind the best name as behind the longest.
  for (const index of alike) levels[index] = 0;
  const wanted = countForms(wishes.map((_wish, index) => listForms(nameOf(index))));
  const numbered = new Set(alike);
  const names = new Map<number, string>();
  for (const index of [...wishes.keys()].filter((one) => !numbered.has(one)).concat(alike)) {
    const best = nameOf(index);
    const isTaken = (name: string): boolean =>
      listForms(name).some((form) => taken.has(form) || (name !== best && wanted.has(form)));
    const name = findFreeName(best, isTaken);
    names.set(index, name);
    for (const form of listForms(name)) taken.add(form);
  }
  return wishes.map((_wish, index) => names.get(index) ?? "");
}

function countForms(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const form of lists.flatMap((forms) => [...new Set(forms)]))
    counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}
