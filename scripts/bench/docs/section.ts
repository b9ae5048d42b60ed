import { divideRounds, findMedian, formatCount, formatRatio, formatTable } from "../figures.js";
import type { Load } from "./load-page.js";
import { oursId } from "./pages.js";

/** What was measured of one page. */
export interface DocsRow {
  readonly id: string;
  readonly title: string;
  /** One for each round. */
  readonly loads: readonly Load[];
  /** Characters that are visible without JavaScript. */
  readonly plainText: number;
}

export interface DocsRun {
  readonly rows: readonly DocsRow[];
  /** The names that were waited for. */
  readonly fields: readonly string[];
  readonly rounds: number;
  /** Name and version. */
  readonly browser: string;
}

const columns = [
  "",
  "bytes",
  "bytes ÷ ours",
  "requests",
  "first paint",
  "fields visible",
  "text without JavaScript",
];

const list = (row: DocsRow | undefined, key: keyof Load) =>
  row?.loads.map((load) => load[key]) ?? [];

/** The bytes of a page until it is at rest. */
const findBytes = (row: DocsRow | undefined): number => findMedian(list(row, "bytes"));

/** What was measured of the pages, with medians and ratios in place of the loads. */
export function writeDocsSection({ rows, fields, rounds, browser }: DocsRun): string {
  const ours = rows.find(({ id }) => id === oursId);
  const paint = list(ours, "firstPaint");
  const lines = rows.map((row) => [
    row.title,
    formatCount(findBytes(row)),
    formatRatio(findBytes(row) / findBytes(ours)),
    formatCount(findMedian(list(row, "requests"))),
    formatRatio(divideRounds(list(row, "firstPaint"), paint)),
    formatRatio(divideRounds(list(row, "fields"), paint)),
    formatCount(row.plainText),
  ]);
  return `## Docs

${formatTable(columns, lines)}

Pages made from the same description, served on this machine to ${browser}. Each is opened at the
operation by a browser that has nothing of it in its cache; they take turns in ${rounds} rounds after one to warm up.

- **bytes**: all responses until the page is at rest, with their headers, as they were sent: after \`gzip -9\`.
- **requests**: how many responses that were. Scalar is set up so that it asks nobody else: no telemetry and no web fonts.
- **first paint**: the time until the browser's *first contentful paint*, whatever it shows, divided by that of our front
  page in the same round, which took ${findMedian(paint).toFixed(0)} ms; the median of the rounds is shown.
- **fields visible**: the time until all ${fields.length} fields of the operation's body are rendered, from \`${fields[0]}\` to
  \`${fields.at(-1)}\`, divided by our first paint likewise. A field is rendered when an element outside contents, samples and
  prose holds its name alone, and has a size.
- **text without JavaScript**: characters that can be read where no script runs and nothing has been opened.
`;
}
