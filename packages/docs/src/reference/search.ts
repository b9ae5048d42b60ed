/** Something that the search can find. */
export interface Entry {
  /** Its name: `rank`, `flux.1-lora`, `Errors and retries`. */
  readonly name: string;
  /** The type or section that it belongs to: `TrainingParameters`. */
  readonly owner: string;
  /** Its description, searched last. */
  readonly text: string;
}

/** The entries that match, the best first: by name before owner before description. */
export function findEntries<Found extends Entry>(
  entries: readonly Found[],
  query: string,
  limit = 12,
): Found[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return [];
  return entries
    .map((entry) => ({ entry, score: rate(entry, wanted) }))
    .filter(({ score }) => score < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.score - other.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** A lower score is a better match. */
function rate({ name, owner, text }: Entry, wanted: string): number {
  const folded = fold(name);
  const sought = fold(wanted);
  if (sought !== "") {
    if (folded === sought) return 0;
    if (folded.startsWith(sought)) return 1;
    if (folded.includes(sought)) return 2;
  }
  if (`${owner}.${name}`.toLowerCase().includes(wanted)) return 3;
  return text.toLowerCase().includes(wanted) ? 4 : Number.POSITIVE_INFINITY;
}

/** `learningRate` is found as `learning rate`, and `flux.1-lora` as `flux1 lora`. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[\s._-]/g, "");
}
