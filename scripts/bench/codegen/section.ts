import { divideRounds, findMedian, formatCount, formatRatio, formatTable } from "../figures.js";
import { baseId } from "./generators.js";
import type { GrowthPoint } from "./measure-growth.js";
import type { PageWeights } from "./weigh-pages.js";

/** One run of a generator. */
export interface GeneratorRun {
  /** Of the whole process. */
  readonly seconds: number;
  /** Of the process and those that it started, on all cores. */
  readonly cpuSeconds: number;
  /** The most memory that it held at a time, or one of the processes that it started. */
  readonly megabytes: number;
}

/** What was measured of one generator on one document. */
export interface CodegenRow {
  readonly id: string;
  /** With its version. */
  readonly title: string;
  /** One for each round. */
  readonly runs: readonly GeneratorRun[];
  /** Of the compiler, over everything that was generated. */
  readonly errors: number;
  /** The compiler's work for a program with one call. */
  readonly instantiations: number;
}

export interface CodegenTable {
  /** The document. */
  readonly title: string;
  readonly rounds: number;
  readonly rows: readonly CodegenRow[];
  /** Those of our docs. */
  readonly pages: PageWeights;
}

const columns = [
  ...["", "time", "time ÷ types alone", "CPU ÷ types alone", "memory, MB", "memory ÷ types alone"],
  ...["compile errors", "types: 1 call"],
];

type Figure = "seconds" | "cpuSeconds" | "megabytes";

/** What was measured of the generators, with medians and ratios in place of the runs. */
export function writeCodegenSection(
  tables: readonly CodegenTable[],
  growth: readonly GrowthPoint[],
): string {
  const parts = tables.map(({ title, rounds, rows, pages }) => {
    const base = rows.find(({ id }) => id === baseId)?.runs ?? [];
    const lines = rows.map(({ title, runs, errors, instantiations }) => {
      const list = (figure: Figure) => runs.map((run) => run[figure]);
      const divide = (figure: Figure) =>
        formatRatio(
          divideRounds(
            list(figure),
            base.map((run) => run[figure]),
          ),
        );
      return [
        title,
        `${findMedian(list("seconds")).toFixed(1)} s`,
        divide("seconds"),
        divide("cpuSeconds"),
        formatCount(findMedian(list("megabytes"))),
        divide("megabytes"),
        formatCount(errors),
        formatCount(instantiations),
      ];
    });
    return `Of ${title}, in ${rounds} rounds after one to warm up:\n\n${formatTable(columns, lines)}\n\n${formatPages(pages)}`;
  });
  return `## Codegen

${parts.join("\n\n")}

- **time**: of the whole process, into an empty folder; the generators take turns. The median of the rounds, and of the
  ratios to openapi-typescript in the same round. Ours writes all that it has: types, client, enums, checks, and the
  docs as Markdown and as pages. hey-api runs on Node 22, which it needs.
- **CPU**: of the process and those that it starts, on all cores, divided likewise.
- **memory**: the most that the process held at a time; the median of the rounds, and of the ratios.
- **compile errors**: of TypeScript over everything that was generated, with \`strict\`.
- **types: 1 call**: instantiations of the compiler for a program with one call; with the declarations of our packages,
  and with what the others generate.

${writeGrowth(growth)}`;
}

function formatPages({ count, largest, largestZipped }: PageWeights): string {
  const pages = count === 1 ? "one page" : `${formatCount(count)} pages`;
  const kilobytes = (bytes: number): string => formatCount(bytes / 1000);
  return `Our docs of it have ${pages}, of at most ${kilobytes(largest)} kB, or ${kilobytes(largestZipped)} kB after \`gzip -9\`.`;
}

/** Where the plot is, beside which BENCH.md stands. */
export const plotPath = "scripts/bench/growth.svg";

function writeGrowth(points: readonly GrowthPoint[]): string {
  const lines = points.map(({ operations, cpuSeconds, megabytes }) => [
    formatCount(operations),
    `${cpuSeconds.toFixed(1)} s`,
    `${((1000 * cpuSeconds) / operations).toFixed(1)} ms`,
    formatCount(megabytes),
    `${((1000 * megabytes) / operations).toFixed(0)} kB`,
  ]);
  const heads = ["operations", "CPU", "for each", "memory, MB", "for each"];
  return `How the cost grows, of all outputs of documents that differ in nothing but their size:

![CPU time and memory for each operation, over the number of operations](${plotPath})

${formatTable(heads, lines)}
`;
}
