import { once } from "node:events";
import { isMainThread, Worker } from "node:worker_threads";
import { type Diagnostic, formatDiagnostic, formatGrouped, SpecError } from "./diagnostics.js";
import { FileWatch } from "./file-watch.js";
import { generatePackages } from "./generate-packages.js";
import { type CommandLine, help, readOptions, UsageError } from "./options.js";
import { StageReport } from "./stage-report.js";
import { OutputError } from "./write.js";

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  return options.watch ? watch(options) : generateOnce(options);
}

const describe = { missing: "created", stale: "updated", orphan: "removed" } as const;

async function generateOnce(
  options: CommandLine,
  onFile: (path: string) => void = () => {},
): Promise<number> {
  const { check, verbose, timing } = options;
  const stages = new StageReport(process.stderr);
  const warnings: Diagnostic[] = [];
  const onWarning = (warning: Diagnostic) => warnings.push(warning);
  const { count, differences } = await generatePackages({
    ...{ ...options, onFile, onWarning },
    onStage: (stage) => stages.begin(stage),
  }).finally(() => {
    stages.end();
    if (timing) process.stderr.write(stages.format());
    const texts = verbose ? warnings.map(formatDiagnostic) : formatGrouped(warnings);
    for (const text of texts) process.stderr.write(`${text}\n\n`);
  });
  for (const { path, why } of differences)
    process.stdout.write(`${check ? why : describe[why]} ${path}\n`);
  if (check && differences.length > 0) {
    process.stderr.write(
      "The generated files do not match the document. Run `npm run codegen` and commit the result.\n",
    );
    return 1;
  }
  process.stdout.write(
    differences.length === 0
      ? `${count} generated files are up to date.\n`
      : `${differences.length} files written or removed; ${count} generated files are up to date now.\n`,
  );
  return 0;
}

/** Generates after each change, one run at a time, until the program is interrupted. */
async function watch(options: CommandLine): Promise<number> {
  let wake = (): void => {};
  const files = new FileWatch(() => wake());
  const interrupted = once(process, "SIGINT");
  let isOver = false;
  interrupted.then(() => {
    isOver = true;
    wake();
  });
  while (!isOver) {
    // Created before the run, so that a change during it starts another one.
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    files.forget();
    await generateOnce(options, (path) => files.add(path)).catch((error: unknown) => {
      if (needsMoreStack(error)) throw error;
      process.stderr.write(`${explain(error)}\n\nThe generated files stay as they were.\n`);
    });
    files.prune();
    if (isOver) break;
    process.stdout.write("Watching for changes. Press Ctrl+C to stop.\n");
    await woken;
  }
  files.close();
  return 0;
}

const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError && error.message.includes("call stack");

const needsMoreStack = (error: unknown): boolean => isMainThread && isOverflow(error);

/** Runs the program again in a worker thread, the only way to get a larger stack on every system. */
async function runWithMoreStack(): Promise<number> {
  const [, program = "", ...argv] = process.argv;
  const worker = new Worker(program, { argv, resourceLimits: { stackSizeMb: 256 } });
  const [code] = await once(worker, "exit");
  return code;
}

function explain(error: unknown): string {
  if (isOverflow(error))
    return "The document is nested too deeply: its schemas form a chain of tens of thousands of references. Shorten the chain.";
  if (error instanceof SpecError || error instanceof OutputError) return error.message;
  if (error instanceof UsageError) return `${error.message}\n\n${help}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

run(process.argv.slice(2))
  .catch((error: unknown) => {
    if (needsMoreStack(error)) return runWithMoreStack();
    throw error;
  })
  .then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${explain(error)}\n`);
      process.exitCode = 1;
    },
  );
