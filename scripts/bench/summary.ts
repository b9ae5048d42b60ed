import type { ClientsRun, Row } from "./clients-section.js";
import {
  type CodegenRow,
  type CodegenRun,
  type CodegenTable,
  listTimes,
} from "./codegen/section.js";
import type { DocsRow, DocsRun } from "./docs/section.js";
import {
  compare,
  divideRounds,
  findMedian,
  formatCount,
  formatRatio,
  show,
  writeTable,
} from "./figures.js";

interface Subject {
  readonly title: string;
  /** Its rows in the tables below, by their ids; what it has no part in is left out. */
  readonly client?: string;
  readonly generator?: string;
  readonly docs?: string;
}

const subjects: readonly Subject[] = [
  { title: "ours", client: "ours", generator: "ours", docs: "reference" },
  {
    title: "openapi-typescript, openapi-fetch",
    client: "openapi-fetch",
    generator: "openapi-typescript",
  },
  { title: "hey-api", client: "hey-api", generator: "hey-api" },
  { title: "openai", client: "openai" },
  { title: "Scalar", docs: "scalar" },
];

type Cell = (subject: Subject) => string;

/** The figures that matter most, of all tables in one. */
export function writeSummary(clients: ClientsRun, docs: DocsRun, codegen: CodegenRun): string {
  const client = (show: (row: Row) => string): Cell => {
    return (subject) => {
      const row = clients.rows.find(({ id }) => id === subject.client);
      return row === undefined ? "–" : show(row);
    };
  };
  const page = (show: (row: DocsRow) => string): Cell => {
    return (subject) => {
      const row = docs.rows.find(({ id }) => id === subject.docs);
      return row === undefined ? "–" : show(row);
    };
  };
  const bare = clients.rows.find(({ id }) => id === clients.bareId);
  const lines: readonly (readonly [string, Cell])[] = [
    ["client and one call, bytes", client(({ bytes }) => show(bytes, formatCount))],
    [
      "a call ÷ a bare `fetch`",
      client(({ short }) => show(compare(short, bare?.short, divideRounds), formatRatio)),
    ],
    ["types of one call", client(({ types }) => show(types, ({ one }) => formatCount(one)))],
    ...codegen.tables.flatMap((table) => listCodegenLines(table, codegen.baseId)),
    [
      "docs, bytes of the first page",
      page(({ loads }) =>
        show(loads, (list) => formatCount(findMedian(list.map(({ bytes }) => bytes)))),
      ),
    ],
  ];
  return writeTable(
    ["", ...subjects.map(({ title }) => title)],
    lines.map(([title, cell]) => [title, ...subjects.map(cell)]),
  );
}

function listCodegenLines({ title, rows }: CodegenTable, baseId: string): [string, Cell][] {
  const base = rows.find(({ id }) => id === baseId);
  const cell = (show: (row: CodegenRow) => string): Cell => {
    return (subject) => {
      const row = rows.find(({ id }) => id === subject.generator);
      return row === undefined ? "–" : show(row);
    };
  };
  return [
    [
      `codegen of ${title} ÷ types alone`,
      cell((row) =>
        show(compare(listTimes(row), base && listTimes(base), divideRounds), formatRatio),
      ),
    ],
    [
      "– memory, MB",
      cell(({ runs }) =>
        show(runs, (list) => formatCount(findMedian(list.map(({ megabytes }) => megabytes)))),
      ),
    ],
    [
      "– compile errors",
      cell(({ judgement }) => show(judgement, ({ errors }) => formatCount(errors))),
    ],
    [
      "– types of one call",
      cell(({ judgement }) => show(judgement, ({ instantiations }) => formatCount(instantiations))),
    ],
  ];
}
