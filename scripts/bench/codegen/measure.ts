import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { bundlerResolution, countInstantiations, options } from "../count-instantiations.js";
import { measureInTurns } from "../figures.js";
import { run, type Workspace } from "../workspace.js";
import { type Document, type Generator, listDocuments, listGenerators } from "./generators.js";
import type { CodegenRow, CodegenTable, GeneratorRun } from "./section.js";
import { weighPages } from "./weigh-pages.js";

/** Runs our generator and the others on the same documents, in turns, and compiles what they write. */
export async function measureCodegen(workspace: Workspace): Promise<CodegenTable[]> {
  const generators = listGenerators(workspace);
  const tables: CodegenTable[] = [];
  for (const document of await listDocuments(workspace))
    tables.push(await measureDocument(workspace, document, generators));
  return tables;
}

async function measureDocument(
  { folder, readVersion }: Workspace,
  document: Document,
  generators: readonly Generator[],
): Promise<CodegenTable> {
  const outOf = ({ id }: Generator): string => join(folder, "generated", `${document.id}-${id}`);
  const runs = await measureInTurns(generators, document.rounds, (generator) =>
    runGenerator(generator, document.path, outOf(generator), folder),
  );
  const rows: CodegenRow[] = [];
  for (const generator of generators) {
    const { id, title, packageName } = generator;
    rows.push({
      id,
      title: `${title} ${await readVersion(packageName)}`,
      runs: runs.get(id) ?? [],
      ...(await compileOutput(generator, outOf(generator), document.calls[generator.client])),
    });
  }
  const pages = await weighPages(
    join(folder, "generated", `${document.id}-ours`, "docs/generated"),
  );
  return { title: document.title, rounds: document.rounds, rows, pages };
}

/** Appends the process's greatest memory and its CPU time to a file when it ends; so does each process that it starts. */
const preload = `data:text/javascript,${encodeURIComponent(`
  import { appendFileSync } from "node:fs";
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(process.env.BENCH_USAGE, JSON.stringify([maxRSS, userCPUTime + systemCPUTime]) + "\\n");
  });
`)}`;

/** Runs a generator into an empty folder. It is started outside the repository, whose settings are not its own. */
export async function runGenerator(
  { title, command, node = process.execPath }: Pick<Generator, "title" | "command" | "node">,
  spec: string,
  out: string,
  folder: string,
): Promise<GeneratorRun> {
  const usage = join(folder, "usage.txt");
  for (const path of [out, usage]) await rm(path, { recursive: true, force: true });
  const start = performance.now();
  await run(`run ${title}`, folder, node, command(spec, out), {
    NODE_OPTIONS: `--import=${preload}`,
    BENCH_USAGE: usage,
  });
  const seconds = (performance.now() - start) / 1000;
  const lines = (await readFile(usage, "utf8")).trim().split("\n");
  const usages: readonly (readonly [kilobytes: number, microseconds: number])[] = lines.map(
    (line) => JSON.parse(line),
  );
  return {
    seconds,
    cpuSeconds: usages.reduce((sum, [, microseconds]) => sum + microseconds / 1e6, 0),
    megabytes: Math.max(...usages.map(([kilobytes]) => kilobytes)) / 1024,
  };
}

/**
 * Compiles all files of an output, strictly, and then a program that uses it. Ours is used by its declarations, as
 * it is published; the others have nothing but sources.
 */
async function compileOutput(
  { client, needsBundler }: Generator,
  out: string,
  call: string,
): Promise<Pick<CodegenRow, "errors" | "instantiations">> {
  const isOurs = client === "ours";
  const resolution = needsBundler ? bundlerResolution : {};
  const declarations: ts.CompilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: out,
    outDir: join(out, "declarations"),
  };
  const own = isOurs ? { paths: await mapPackages(out, "", "ts"), ...declarations } : {};
  const entries = await readdir(out, { recursive: true });
  const sources = entries.filter((path) => path.endsWith(".ts")).map((path) => join(out, path));
  const whole = ts.createProgram(sources, { ...options, ...resolution, ...own });
  const errors = ts.getPreEmitDiagnostics(whole).length;
  if (isOurs) whole.emit();
  const paths = isOurs ? { paths: await mapPackages(out, "declarations", "d.ts") } : {};
  const program = join(out, "program.ts");
  const instantiations = await countInstantiations(program, call, { ...resolution, ...paths });
  return { errors, instantiations };
}

/** Where the compiler finds our packages by their names: in sources, or in the declarations made of them. */
async function mapPackages(
  out: string,
  folder: string,
  extension: string,
): Promise<Record<string, string[]>> {
  const paths: Record<string, string[]> = {};
  for (const name of ["enums", "client"]) {
    const manifest = JSON.parse(await readFile(join(out, name, "package.json"), "utf8"));
    paths[manifest.name] = [join(out, folder, name, `src/index.${extension}`)];
  }
  return paths;
}
