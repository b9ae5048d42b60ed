import {
  compare,
  divide,
  divideRounds,
  findMedian,
  formatCount,
  formatRatio,
  listFailures,
  type Section,
  show,
  writeTable,
} from "../figures.js";
import { mapOutcome, type Outcome } from "../outcome.js";
import type { Load } from "./load.js";

/** What was measured of one page. */
export interface DocsRow {
  readonly id: string;
  readonly title: string;
  readonly version?: string | undefined;
  /** One for each round. */
  readonly loads: Outcome<readonly Load[]>;
  /** Characters that are visible without JavaScript. */
  readonly plainText: Outcome<number>;
}

export interface DocsRun {
  readonly rows: readonly DocsRow[];
  /** The row that the others are compared with. */
  readonly oursId: string;
  /** The names that were waited for. */
  readonly fields: readonly string[];
  readonly rounds: number;
  /** Name and version; left out where none was found. */
  readonly browser: string | undefined;
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

/** What was measured of the pages, with medians and ratios in place of the loads. */
export function writeDocsSection({ rows, oursId, fields, rounds, browser }: DocsRun): Section {
  const pages = rows.map((row) => ({
    ...row,
    bytes: mapOutcome(row.loads, (loads) => loads.map(({ bytes }) => bytes)),
    requests: mapOutcome(row.loads, (loads) => loads.map(({ requests }) => requests)),
    paint: mapOutcome(row.loads, (loads) => loads.map(({ firstPaint }) => firstPaint)),
    seen: mapOutcome(row.loads, (loads) => loads.map((load) => load.fields)),
  }));
  const ours = pages.find(({ id }) => id === oursId);
  const showTime = (times: Outcome<readonly number[]>): string =>
    show(compare(times, ours?.paint, divideRounds), formatRatio);
  const showMedian = (figures: Outcome<readonly number[]>): string =>
    show(figures, (values) => formatCount(findMedian(values)));
  const lines = pages.map(({ title, version, bytes, requests, paint, seen, plainText }) => [
    [title, version].filter(Boolean).join(" "),
    showMedian(bytes),
    show(compare(bytes, ours?.bytes, compareMedians), formatRatio),
    showMedian(requests),
    showTime(paint),
    showTime(seen),
    show(plainText, formatCount),
  ]);
  const scale = show(ours?.paint, (times) => `${findMedian(times).toFixed(0)} ms`);
  return {
    failures: rows.flatMap(({ title, loads, plainText }) =>
      listFailures(title, { loads, plainText }),
    ),
    text: `## Docs

${writeTable(columns, lines)}

Pages made from the same description, served on this machine to ${browser ?? "no browser"}. Each is opened at the
operation by a browser that has nothing of it in its cache; they take turns in ${rounds} rounds after one to warm up.

- **bytes**: all answers until the page is at rest, with their headers, as they were sent: after \`gzip -9\`.
- **requests**: how many answers that were. Scalar is set up so that it asks nobody else: no telemetry and no web fonts.
- **first paint**: the time until the browser's *first contentful paint*, whatever it shows, divided by that of our front
  page in the same round, which took ${scale}; the median of the rounds is shown.
- **fields visible**: the time until all ${fields.length} fields of the operation's body are rendered, from \`${fields[0]}\` to
  \`${fields.at(-1)}\`, divided by our first paint likewise. A field is rendered when an element outside contents, samples and
  prose holds its name alone, and has a size.
- **text without JavaScript**: characters that can be read where no script runs and nothing has been opened.
`,
  };
}

function compareMedians(one: readonly number[], other: readonly number[]): number {
  return divide(findMedian(one), findMedian(other));
}
