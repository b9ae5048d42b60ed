import { join } from "node:path";
import { attempt, type Outcome } from "../outcome.js";
import type { Workspace } from "../workspace.js";
import { judgeOutput } from "./judge-output.js";
import { type GeneratorRun, runGenerator } from "./run-generator.js";
import type { CodegenRow, CodegenRun, CodegenTable } from "./section.js";
import {
  baseId,
  type Document,
  type Generator,
  listDocuments,
  listGenerators,
} from "./subjects.js";

const warmUpRounds = 1;

/** Runs our generator and the others on the same documents, in turn, and has the compiler judge what they make. */
export async function measureCodegen(workspace: Workspace): Promise<CodegenRun> {
  const generators = listGenerators(workspace);
  const tables: CodegenTable[] = [];
  for (const document of listDocuments(workspace))
    tables.push(await measureDocument(workspace, document, generators));
  return { tables, baseId };
}

async function measureDocument(
  workspace: Workspace,
  document: Document,
  generators: readonly Generator[],
): Promise<CodegenTable> {
  const outOf = ({ id }: Generator): string =>
    join(workspace.folder, "generated", `${document.id}-${id}`);
  const runs = new Map<string, Outcome<GeneratorRun[]>>();
  for (let round = -warmUpRounds; round < document.rounds; round += 1) {
    for (const generator of generators) {
      const before = runs.get(generator.id) ?? { value: [] };
      if ("failed" in before) continue;
      const taken = await attempt(() =>
        runGenerator(generator, document.path, outOf(generator), workspace.folder),
      );
      if ("failed" in taken) runs.set(generator.id, taken);
      else runs.set(generator.id, { value: round < 0 ? [] : [...before.value, taken.value] });
    }
  }
  const rows: CodegenRow[] = [];
  for (const generator of generators) {
    const { id, title, packageName } = generator;
    const call = document.calls[id] ?? "";
    rows.push({
      id,
      title,
      version: await workspace.readVersion(packageName),
      runs: runs.get(id) ?? { value: [] },
      judgement: await attempt(() => judgeOutput(generator, outOf(generator), call)),
    });
  }
  return { title: document.title, rounds: document.rounds, rows };
}
