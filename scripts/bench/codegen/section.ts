import {
  compare,
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
import type { Judgement } from "./judge-output.js";
import type { GeneratorRun } from "./run-generator.js";

/** What was measured of one generator on one document. */
export interface CodegenRow {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** One for each round. */
  readonly runs: Outcome<readonly GeneratorRun[]>;
  readonly judgement: Outcome<Judgement>;
}

export interface CodegenTable {
  /** The document. */
  readonly title: string;
  readonly rounds: number;
  readonly rows: readonly CodegenRow[];
}

export interface CodegenRun {
  readonly tables: readonly CodegenTable[];
  /** The row whose time the others are divided by. */
  readonly baseId: string;
}

const columns = ["", "time", "time ÷ types alone", "memory, MB", "compile errors", "types: 1 call"];

/** What was measured of the generators, with medians and ratios in place of the runs. */
export function writeCodegenSection({ tables, baseId }: CodegenRun): Section {
  const parts = tables.map((table) => writeDocumentTable(table, baseId));
  return {
    failures: parts.flatMap(({ failures }) => failures),
    text: `## Codegen

${parts.map(({ text }) => text).join("\n\n")}

- **time**: of the whole process, into an empty folder; the generators take turns. The median of the rounds, and of the
  ratios to openapi-typescript in the same round. Ours writes all that it has: types, client, enums, checks, and the
  docs as Markdown and as pages.
- **memory**: the most that the process held at a time; the median of the rounds.
- **compile errors**: of TypeScript over everything that was generated, with \`strict\`.
- **types: 1 call**: instantiations of the compiler for a program with one call; with the declarations of our packages,
  and with what the others generate.
`,
  };
}

/** Seconds of each round. */
export function listTimes({ runs }: CodegenRow): Outcome<readonly number[]> {
  return mapOutcome(runs, (list) => list.map(({ seconds }) => seconds));
}

function writeDocumentTable({ title, rounds, rows }: CodegenTable, baseId: string): Section {
  const base = rows.find(({ id }) => id === baseId);
  const lines = rows.map((row) => [
    `${row.title} ${row.version}`,
    show(listTimes(row), (seconds) => `${findMedian(seconds).toFixed(1)} s`),
    show(compare(listTimes(row), base && listTimes(base), divideRounds), formatRatio),
    show(row.runs, (runs) => formatCount(findMedian(runs.map(({ megabytes }) => megabytes)))),
    show(row.judgement, ({ errors }) => formatCount(errors)),
    show(row.judgement, ({ instantiations }) => formatCount(instantiations)),
  ]);
  return {
    text: `Of ${title}, in ${rounds} rounds after one to warm up:\n\n${writeTable(columns, lines)}`,
    failures: rows.flatMap(({ title: name, runs, judgement }) =>
      listFailures(`${name}, ${title}`, { runs, judgement }),
    ),
  };
}
