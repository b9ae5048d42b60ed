import { writeFileSync } from "node:fs";
import { availableParallelism, type } from "node:os";
import { join } from "node:path";
import { version as esbuild } from "esbuild";
import { version as typescript } from "typescript";
import { measureBundle } from "./bundle-size.js";
import { measureCalls } from "./call-time.js";
import type { Row } from "./clients-section.js";
import { measureCodegen } from "./codegen/measure.js";
import { measureDocs } from "./docs/measure.js";
import { attempt } from "./outcome.js";
import { bareId, listSubjects, oursId } from "./peers.js";
import { writeReport } from "./report.js";
import { measureTypes } from "./type-cost.js";
import { makeWorkspace, repository, type Workspace } from "./workspace.js";

/** Where the tables are kept. */
const file = join(repository, "BENCH.md");

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

async function measureClients({ folder, hasDrift, readVersion }: Workspace): Promise<Row[]> {
  const subjects = listSubjects(hasDrift);
  say("Timing calls …");
  const short = await measureCalls(subjects, "rename-and-thumbnail", folder);
  const long = await measureCalls(subjects, "flux-lora-training", folder);
  say("Bundling, and counting type instantiations …");
  const rows = subjects.map(async (subject): Promise<Row> => {
    const { id, title, packageName, isBundled, types } = subject;
    return {
      id,
      title,
      version: packageName && (await readVersion(packageName)),
      bytes: isBundled ? await attempt(() => measureBundle(subject, folder)) : undefined,
      short: short[id],
      long: long[id],
      types: types && (await attempt(() => measureTypes(id, types, folder))),
    };
  });
  return Promise.all(rows);
}

/** @returns the exit code */
async function run(): Promise<number> {
  say("Building, and installing the peers of scripts/bench/package.json in a temporary folder …");
  const workspace = await makeWorkspace();
  try {
    const { arch, versions } = process;
    const node = versions.node.replace(/\.\d+$/, "");
    const rows = await measureClients(workspace);
    say("Generating, our own document and GitHub's …");
    const codegen = await measureCodegen(workspace);
    say("Building the docs, and loading their pages …");
    const { text, failures, exitCode } = writeReport({
      clients: { rows, oursId, bareId },
      docs: await measureDocs(workspace),
      codegen,
      machine: `${availableParallelism()} cores, ${type()} ${arch}, Node ${node}`,
      tools: `esbuild ${esbuild}, TypeScript ${typescript}`,
    });
    writeFileSync(file, text);
    process.stdout.write(text);
    for (const failure of failures) say(failure);
    return exitCode;
  } finally {
    await workspace.remove();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
