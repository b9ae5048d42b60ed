import {
  divideRounds,
  findMedian,
  formatCount,
  formatRatio,
  formatTable,
  omitted,
} from "../figures.js";
import { bareId, oursId } from "./targets.js";

/** What was measured of one client; a measurement that does not apply is left out. */
export interface ClientRow {
  readonly id: string;
  /** With its version. */
  readonly title: string;
  readonly bytes: number | undefined;
  /** Milliseconds per call, one for each round: of a call with few params, and of one with many. */
  readonly short: readonly number[];
  readonly long: readonly number[];
  readonly types: { readonly one: number; readonly fifty: number } | undefined;
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
export function writeClientsSection(rows: readonly ClientRow[]): string {
  const ours = rows.find(({ id }) => id === oursId);
  const bare = rows.find(({ id }) => id === bareId);
  const lines = rows.map(({ title, bytes, short, long, types }) => [
    title,
    bytes === undefined ? omitted : formatCount(bytes),
    bytes === undefined ? omitted : formatRatio(bytes / (ours?.bytes ?? Number.NaN)),
    formatRatio(divideRounds(short, bare?.short ?? [])),
    formatRatio(divideRounds(long, bare?.long ?? [])),
    types === undefined ? omitted : formatCount(types.one),
    types === undefined ? omitted : formatCount(types.fifty),
  ]);
  const scale = `${(findMedian(bare?.short ?? []) * 1000).toFixed(0)} µs`;
  return `## Clients

${formatTable(columns, lines)}

- **bytes**: the client and one call, bundled and minified by esbuild (ESM, ES2022), after \`gzip -9\`.
- **time**: one update against a \`fetch\` that resolves at once, with a \`Response\` that holds an example of the API's
  description. All take turns in one process. Each round is divided by that of the bare call, which took ${scale}; the
  median of the rounds is shown. The params rename a model, those of the next column prepare a training. Ours checks
  them, and is ready to retry and to end an attempt that takes too long, as by default.
- **types**: instantiations of the compiler for programs of 1 and of 50 calls, with the declarations of the packages; for
  hey-api with the source that it generates from the same description.
`;
}
