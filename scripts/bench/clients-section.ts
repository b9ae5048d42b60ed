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
} from "./figures.js";
import type { Outcome } from "./outcome.js";
import type { TypeCost } from "./type-cost.js";

/** What was measured of one subject; a measurement that does not apply is left out. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly version?: string | undefined;
  readonly bytes?: Outcome<number> | undefined;
  /** Milliseconds per call, one for each round: of a call with few params, and of one with many. */
  readonly short?: Outcome<readonly number[]> | undefined;
  readonly long?: Outcome<readonly number[]> | undefined;
  readonly types?: Outcome<TypeCost> | undefined;
}

export interface ClientsRun {
  readonly rows: readonly Row[];
  /** The rows that the others are compared with. */
  readonly oursId: string;
  readonly bareId: string;
}

const columns = [
  "",
  "bytes",
  "bytes ÷ ours",
  "time ÷ bare call",
  "the same, many params",
  "types: 1 call",
  "50 calls",
];

/** What was measured of the clients, with medians and ratios in place of the samples. */
export function writeClientsSection({ rows, oursId, bareId }: ClientsRun): Section {
  const ours = rows.find(({ id }) => id === oursId);
  const bare = rows.find(({ id }) => id === bareId);
  const lines = rows.map(({ title, version, bytes, short, long, types }) => [
    [title, version].filter(Boolean).join(" "),
    show(bytes, formatCount),
    show(compare(bytes, ours?.bytes, divide), formatRatio),
    show(compare(short, bare?.short, divideRounds), formatRatio),
    show(compare(long, bare?.long, divideRounds), formatRatio),
    show(types, ({ one }) => formatCount(one)),
    show(types, ({ fifty }) => formatCount(fifty)),
  ]);
  const scale = show(bare?.short, (times) => `${(findMedian(times) * 1000).toFixed(0)} µs`);
  const failures = rows.flatMap(({ title, bytes, short, long, types }) =>
    listFailures(title, { bytes, short, long, types }),
  );
  return {
    failures,
    text: `## Clients

${writeTable(columns, lines)}

- **bytes**: the client and one call, bundled and minified by esbuild (ESM, ES2022), after \`gzip -9\`.
- **time**: one update against a \`fetch\` that answers at once, with a \`Response\` that holds an example of the API's
  description. All take turns in one process. Each round is divided by that of the bare call, which took ${scale}; the
  median of the rounds is shown. The params rename a model, those of the next column prepare a training. Ours checks
  them, and is ready to retry and to end an attempt that takes too long, as by default.
- **types**: instantiations of the compiler for programs of 1 and of 50 calls, with the declarations of the packages; for
  hey-api with the source that it generates from the same description.
`,
  };
}
