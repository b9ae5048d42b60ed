/** Something that is measured in turns with others. */
export interface Measured<Run> {
  /** One for each round. */
  readonly runs: readonly Run[];
}

/** Measures all in turns, so that disturbances of the machine affect all, and adds the results to each. */
export async function measureInTurns<Item extends object, Run>(
  items: readonly Item[],
  rounds: number,
  measure: (item: Item) => Promise<Run>,
  warmUpRounds = 1,
): Promise<(Item & Measured<Run>)[]> {
  const measured = items.map((item) => ({ item, runs: [] as Run[] }));
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const { item, runs } of measured) {
      const run = await measure(item);
      if (round >= 0) runs.push(run);
    }
  }
  return measured.map(({ item, runs }) => ({ ...item, runs }));
}

/** The median. */
function findMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}

/** The measured figures, by name. */
type Figures<Name extends string> = Measured<Readonly<Record<Name, number>>>;

/** The median of a figure over all rounds. */
export function findMedianOf<Name extends string>({ runs }: Figures<Name>, figure: Name): number {
  return findMedian(runs.map((run) => run[figure]));
}

/**
 * The median of the ratios of a figure to that of another in the same round.
 *
 * @param baseFigure - the figure to divide by, if it is another one
 */
export function compareRounds<Name extends string>(
  { runs }: Figures<Name>,
  base: Figures<Name>,
  figure: Name,
  baseFigure = figure,
): string {
  const others = base.runs.map((run) => run[baseFigure]);
  const ratios = runs.map((run, round) => run[figure] / (others[round] ?? Number.NaN));
  return formatRatio(findMedian(ratios));
}

/** The one with which others are compared. */
export function findById<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
): Item {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`There is nothing called ${id}.`);
  return found;
}

/** The title of a column, and its text for each row. */
export type Column<Row> = readonly [title: string, format: (row: Row) => string];

/** A Markdown table with the first column aligned left and the figures aligned right. */
export function formatTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map(([title]) => title),
    columns.map((_, index) => (index === 0 ? "---" : "---:")),
    ...rows.map((row) => columns.map(([, format]) => format(row))),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A count, or a dash if it was not measured. */
export function formatCount(count: number | undefined): string {
  return count === undefined ? "–" : Math.round(count).toLocaleString("en-US");
}

export const formatRatio = (ratio: number): string => ratio.toFixed(2);
