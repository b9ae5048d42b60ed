import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  compareRounds,
  findById,
  findMedianOf,
  formatCount,
  formatTable,
  measureInTurns,
} from "../figures.js";
import { readVersion, repository } from "../workspace.js";
import { listGenerators, runGenerator } from "./generators.js";
import { writeGrowth } from "./growth.js";
import { makeDocument } from "./large-document.js";

/** Runs our generator and the others on the same documents, in turns. */
export async function writeCodegen(folder: string): Promise<string> {
  const large = join(folder, "large.json");
  await writeFile(large, JSON.stringify(makeDocument(1000)));
  const github = join(folder, "node_modules/@octokit/openapi/generated/api.github.com.json");
  const documents = [
    ["our own document", join(repository, "openapi/openapi.yaml"), 5],
    ["GitHub's document, 13 MB", github, 2],
    ["a document of 1,000 operations, made by the benchmark", large, 2],
  ] as const;
  const tables: string[] = [];
  for (const [title, path, rounds] of documents) {
    const table = await writeTable(path, rounds, folder);
    tables.push(`Of ${title}, in ${rounds} rounds after one to warm up:\n\n${table}\n`);
  }
  return `## Codegen

${tables.join("\n")}
- **time**: of the whole process, into an empty folder; the generators take turns. The median of the rounds, and of the
  ratios to openapi-typescript in the same round. Ours writes all that it has: types, client, enums, checks, and the
  docs as Markdown and as pages. hey-api runs on Node 22, which it needs.
- **CPU**: of the process and those that it starts, on all cores, divided likewise.
- **memory**: the most that the process held at a time; the median of the rounds, and of the ratios.

${await writeGrowth(folder)}`;
}

async function writeTable(path: string, rounds: number, folder: string): Promise<string> {
  const generators = [];
  for (const one of listGenerators(folder))
    generators.push({
      ...one,
      title: `${one.title} ${await readVersion(folder, one.packageName)}`,
    });
  const rows = await measureInTurns(generators, rounds, (generator) =>
    runGenerator(generator, path, join(folder, "generated"), folder),
  );
  const base = findById(rows, "openapi-typescript");
  return formatTable(rows, [
    ["", (row) => row.title],
    ["time", (row) => `${findMedianOf(row, "seconds").toFixed(1)} s`],
    ["time ÷ types alone", (row) => compareRounds(row, base, "seconds")],
    ["CPU ÷ types alone", (row) => compareRounds(row, base, "cpuSeconds")],
    ["memory, MB", (row) => formatCount(findMedianOf(row, "megabytes"))],
    ["memory ÷ types alone", (row) => compareRounds(row, base, "megabytes")],
  ]);
}
