import { divideRounds, findMedian, formatCount, formatRatio, formatTable } from "../figures.js";
import { baseId } from "./generators.js";

/** One run of a generator. */
export interface GeneratorRun {
  /** Of the whole process. */
  readonly seconds: number;
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
}

const columns = ["", "time", "time ÷ types alone", "memory, MB", "compile errors", "types: 1 call"];

const listTimes = (row?: CodegenRow) => row?.runs.map(({ seconds }) => seconds) ?? [];

/** What was measured of the generators, with medians and ratios in place of the runs. */
export function writeCodegenSection(tables: readonly CodegenTable[]): string {
  const parts = tables.map(({ title, rounds, rows }) => {
    const base = listTimes(rows.find(({ id }) => id === baseId));
    const lines = rows.map((row) => [
      row.title,
      `${findMedian(listTimes(row)).toFixed(1)} s`,
      formatRatio(divideRounds(listTimes(row), base)),
      formatCount(findMedian(row.runs.map(({ megabytes }) => megabytes))),
      formatCount(row.errors),
      formatCount(row.instantiations),
    ]);
    return `Of ${title}, in ${rounds} rounds after one to warm up:\n\n${formatTable(columns, lines)}`;
  });
  return `## Codegen

${parts.join("\n\n")}

- **time**: of the whole process, into an empty folder; the generators take turns. The median of the rounds, and of the
  ratios to openapi-typescript in the same round. Ours writes all that it has: types, client, enums, checks, and the
  docs as Markdown and as pages.
- **memory**: the most that the process held at a time; the median of the rounds.
- **compile errors**: of TypeScript over everything that was generated, with \`strict\`.
- **types: 1 call**: instantiations of the compiler for a program with one call; with the declarations of our packages,
  and with what the others generate.
`;
}
