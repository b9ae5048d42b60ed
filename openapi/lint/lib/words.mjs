// @ts-check
import { distance } from "fastest-levenshtein";

const MOST_LISTED = 8;

/** @type {(value: unknown) => string} */
export const quoted = (value) => JSON.stringify(value) ?? String(value);

/** @type {(word: string) => string} */
const letters = (word) => [...word].sort().join("");

/** @type {(word: string, known: Iterable<string>) => string | undefined} */
export function nearest(word, known) {
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const [one, other] = [word.toLowerCase(), candidate.toLowerCase()];
    // Swapped letters count as one slip, not as two.
    const edits =
      letters(one) === letters(other) ? Math.min(1, distance(one, other)) : distance(one, other);
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (edits <= allowed && edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

/**
 * The end of a message about an unknown word: what was probably meant, or what there is.
 * @type {(word: unknown, known: Iterable<string>, otherwise?: string) => string}
 */
export function hint(word, known, otherwise = ".") {
  const names = [...known];
  const near = nearest(String(word), names);
  if (near !== undefined) return `; did you mean ${quoted(near)}?`;
  if (names.length === 0 || names.length > MOST_LISTED) return otherwise;
  return `; known: ${names.map(quoted).join(", ")}.`;
}
