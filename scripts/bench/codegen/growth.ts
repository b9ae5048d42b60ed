import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findById, findMedianOf, formatCount, formatTable, measureInTurns } from "../figures.js";
import { listGenerators, runGenerator } from "./generators.js";
import { makeDocument } from "./large-document.js";

const sizes = [10, 30, 100, 300, 1000, 3000];
const rounds = 1;

/** Runs our generator on documents of growing size. The result is a chart and a table of the costs per operation. */
export async function writeGrowth(folder: string): Promise<string> {
  const ours = findById(listGenerators(folder), "ours");
  const items = sizes.map((operations) => ({ operations }));
  const measured = await measureInTurns(items, rounds, async ({ operations }) => {
    const spec = join(folder, `large-${operations}.json`);
    await writeFile(spec, JSON.stringify(makeDocument(operations)));
    return runGenerator(ours, spec, join(folder, "generated"), folder);
  });
  const rows = measured.map((one) => {
    const [seconds, megabytes] = [findMedianOf(one, "cpuSeconds"), findMedianOf(one, "megabytes")];
    const { operations } = one;
    return {
      ...{ operations, seconds, megabytes },
      milliseconds: ((1000 * seconds) / operations).toFixed(1),
      kilobytes: ((1000 * megabytes) / operations).toFixed(0),
    };
  });
  const table = formatTable(rows, [
    ["operations", ({ operations }) => formatCount(operations)],
    ["CPU", ({ seconds }) => `${seconds.toFixed(1)} s`],
    ["for each", ({ milliseconds }) => `${milliseconds} ms`],
    ["memory, MB", ({ megabytes }) => formatCount(megabytes)],
    ["for each", ({ kilobytes }) => `${kilobytes} kB`],
  ]);
  return `How the cost grows, of all outputs of documents that differ in nothing but their size:

\`\`\`mermaid
xychart-beta
  title "CPU time for each operation, over the number of operations"
  x-axis [${sizes.map((size) => `"${formatCount(size)}"`).join(", ")}]
  y-axis "milliseconds"
  line [${rows.map(({ milliseconds }) => milliseconds).join(", ")}]
\`\`\`

${table}
`;
}
