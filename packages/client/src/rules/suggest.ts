/** ` (did you mean "rank"?)` for a name that is up to three letters off one of the candidates, else nothing. */
export function suggest(name: string, candidates: readonly unknown[]): string {
  for (const edits of [1, 2, 3]) {
    const near = candidates.find((candidate) =>
      isNear(name.toLowerCase(), String(candidate).toLowerCase(), edits),
    );
    if (near !== undefined) return ` (did you mean ${JSON.stringify(near)}?)`;
  }
  return "";
}

/** Whether so many letters added, removed or changed make one text of the other. */
function isNear(from: string, to: string, edits: number): boolean {
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  const [own, other] = [from.slice(same), to.slice(same)];
  return edits === 0 || own === other
    ? own === other
    : isNear(own.slice(1), other, edits - 1) ||
        isNear(own, other.slice(1), edits - 1) ||
        isNear(own.slice(1), other.slice(1), edits - 1);
}
