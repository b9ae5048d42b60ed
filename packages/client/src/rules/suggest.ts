/** Longer names are not compared: nobody misspells one. */
const longest = 64;

/** ` (did you mean "rank"?)` if at most three letters and a third of all differ, otherwise an empty text. */
export function suggest(name: string, candidates: readonly unknown[]): string {
  if (name.length > longest) return "";
  const own = name.toLowerCase();
  for (const edits of [0, 1, 2, 3]) {
    const near = candidates.find((candidate) => {
      const other = String(candidate).toLowerCase();
      const isShort = Math.max(own.length, other.length) < edits * 3;
      return !isShort && isNear(own, other, edits);
    });
    if (near !== undefined) return ` (did you mean ${JSON.stringify(near)}?)`;
  }
  return "";
}

/** Whether at most `edits` insertions, deletions, substitutions and swaps of neighbours make one text of the other. */
export function isNear(from: string, to: string, edits: number): boolean {
  if (from === to || Math.abs(from.length - to.length) > edits) return from === to;
  const [own, other] = [from.slice(1), to.slice(1)];
  if (from[0] === to[0]) return isNear(own, other, edits);
  if (edits < 1) return false;
  const left = edits - 1;
  const isSwap = from[0] === to[1] && from[1] === to[0];
  return (
    (isSwap && isNear(from.slice(2), to.slice(2), left)) ||
    isNear(own, to, left) ||
    isNear(from, other, left) ||
    isNear(own, other, left)
  );
}
