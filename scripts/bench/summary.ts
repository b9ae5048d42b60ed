import type { ClientRow } from "./clients/section.js";
import { bareId } from "./clients/targets.js";
import { type CodegenTable, formatCodegenRow } from "./codegen/section.js";
import { type DocsRun, findBytes } from "./docs/section.js";
import { divideRounds, formatCount, formatRatio, formatTable, omitted } from "./figures.js";

/** The columns: the IDs of their rows in the tables of the sections; what one has no part in is left out. */
const columns: readonly { title: string; client?: string; generator?: string; docs?: string }[] = [
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

const codegenTitles = ["÷ types alone", "– memory, MB", "– compile errors", "– types of one call"];

/** The figures that matter most, of all tables in one. */
export function writeSummary(
  clients: readonly ClientRow[],
  docs: DocsRun,
  codegen: readonly CodegenTable[],
): string {
  const bare = clients.find(({ id }) => id === bareId)?.short ?? [];
  const lines = [
    ["client and one call, bytes"],
    ["a call ÷ a bare `fetch`"],
    ["types of one call"],
    ...codegen.flatMap(({ title }) =>
      codegenTitles.map((what) => [what.startsWith("–") ? what : `codegen of ${title} ${what}`]),
    ),
    ["docs, bytes of the first page"],
  ];
  for (const { client, generator, docs: page } of columns) {
    const row = clients.find(({ id }) => id === client);
    const cells = [
      row?.bytes === undefined ? omitted : formatCount(row.bytes),
      row === undefined ? omitted : formatRatio(divideRounds(row.short, bare)),
      row?.types === undefined ? omitted : formatCount(row.types.one),
      ...codegen.flatMap((table) => {
        const found = table.rows.find(({ id }) => id === generator);
        return found === undefined
          ? codegenTitles.map(() => omitted)
          : formatCodegenRow(found, table);
      }),
      page === undefined
        ? omitted
        : formatCount(findBytes(docs.rows.find(({ id }) => id === page))),
    ];
    for (const [index, cell] of cells.entries()) lines[index]?.push(cell);
  }
  return formatTable(["", ...columns.map(({ title }) => title)], lines);
}
