import { findFreeName } from "./naming.js";

/** Candidates for a name, the best first. */
export type Candidates = readonly [best: string, ...others: string[]];

export interface NamingRules {
  /** Names that may not be used, in the forms that `listForms` returns. */
  readonly reserved?: Iterable<string>;
  /** The forms in which a name is used, none of which two names may share. */
  readonly listForms?: (name: string) => readonly string[];
}

/**
 * Chooses a name from each list of candidates: the first that no other list wants. Lists that want the same name all
 * take their next candidate, so that their order does not matter; those without candidates left return to their best
 * one, with a number if it is taken.
 */
export function resolveNames(
  candidates: readonly Candidates[],
  { reserved = [], listForms = (name) => [name] }: NamingRules = {},
): string[] {
  const taken = new Set(reserved);
  const levels = candidates.map(() => 0);
  const nameOf = (index: number): string => candidates[index]?.[levels[index] ?? 0] ?? "";
  const findClashes = (): number[] => {
    const forms = candidates.map((_one, index) => listForms(nameOf(index)));
    const users = countForms(forms);
    return [...candidates.keys()].filter((index) =>
      forms[index]?.some((form) => taken.has(form) || (users.get(form) ?? 0) > 1),
    );
  };
  const hasMore = (index: number): boolean =>
    (levels[index] ?? 0) + 1 < (candidates[index]?.length ?? 0);
  let alike = findClashes();
  for (; alike.some(hasMore); alike = findClashes())
    for (const index of alike.filter(hasMore)) levels[index] = (levels[index] ?? 0) + 1;
  // A number distinguishes the best name as well as the longest, so numbered names start from the
  // best.
  for (const index of alike) levels[index] = 0;
  const wanted = countForms(candidates.map((_one, index) => listForms(nameOf(index))));
  const numbered = new Set(alike);
  const names = new Map<number, string>();
  for (const index of [...candidates.keys()].filter((one) => !numbered.has(one)).concat(alike)) {
    const best = nameOf(index);
    const isTaken = (name: string): boolean =>
      listForms(name).some((form) => taken.has(form) || (name !== best && wanted.has(form)));
    const name = findFreeName(best, isTaken);
    names.set(index, name);
    for (const form of listForms(name)) taken.add(form);
  }
  return candidates.map((_one, index) => names.get(index) ?? "");
}

function countForms(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const form of lists.flatMap((forms) => [...new Set(forms)]))
    counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}
