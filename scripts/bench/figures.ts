/** A table of Markdown, its first column to the left and the figures to the right. */
export function formatTable(
  columns: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const rules = columns.map((_, index) => (index === 0 ? "---" : "---:"));
  return [columns, rules, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The middle of the numbers; of two in the middle, their mean. */
export function findMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}

/** The median of the ratios of each round. */
export function divideRounds(times: readonly number[], base: readonly number[]): number {
  return findMedian(times.map((time, round) => time / (base[round] ?? Number.NaN)));
}

/** Measures all in turns, so that what disturbs the machine affects all; the results of each round, by ID. */
export async function measureInTurns<Item extends { readonly id: string }, Result>(
  items: readonly Item[],
  rounds: number,
  measure: (item: Item) => Promise<Result>,
): Promise<ReadonlyMap<string, readonly Result[]>> {
  const results = new Map<string, Result[]>(items.map(({ id }) => [id, []]));
  // One round more to warm up.
  for (let round = -1; round < rounds; round += 1) {
    for (const item of items) {
      const result = await measure(item);
      if (round >= 0) results.get(item.id)?.push(result);
    }
  }
  return results;
}

export const formatCount = (count: number): string => Math.round(count).toLocaleString("en-US");
export const formatRatio = (ratio: number): string => ratio.toFixed(2);
export const omitted = "–";
