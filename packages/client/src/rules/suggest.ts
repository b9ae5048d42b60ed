/** ` (did you mean "rank"?)` for a name close to one of the candidates, else nothing. */
export function suggest(name: string, candidates: readonly unknown[]): string {
  let best = "";
  let least = Math.max(2, name.length / 3) + 1;
  for (const candidate of candidates) {
    const distance = measureDistance(name.toLowerCase(), String(candidate).toLowerCase());
    if (distance < least) {
      least = distance;
      best = ` (did you mean ${JSON.stringify(candidate)}?)`;
    }
  }
  return best;
}

/** How many letters must be added, removed or changed; names longer than any of ours are not compared. */
function measureDistance(from: string, to: string): number {
  if (from.length > 64) return 64;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
