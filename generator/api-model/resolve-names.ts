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
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    const users = countForms(wishes.map((_wish, index) => listForms(nameOf(index))));
    for (const [index, { length }] of wishes.entries()) {
      const level = levels[index] ?? 0;
      const clashes = listForms(nameOf(index)).some(
        (form) => taken.has(form) || (users.get(form) ?? 0) > 1,
      );
      if (!clashes || level + 1 >= length) continue;
      levels[index] = level + 1;
      isSettled = false;
    }
  }
  const users = countForms(wishes.map((_wish, index) => listForms(nameOf(index))));
  return wishes.map((_wish, index) => {
    const name = findFreeName(nameOf(index), (candidate) =>
      listForms(candidate).some(
        (form) => taken.has(form) || (candidate !== nameOf(index) && users.has(form)),
      ),
    );
    for (const form of listForms(name)) taken.add(form);
    return name;
  });
}

function countForms(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const form of lists.flatMap((forms) => [...new Set(forms)]))
    counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}
