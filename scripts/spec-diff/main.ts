import { parseArgs } from "node:util";
import { SpecError } from "../../generator/diagnostics.js";
import { repository } from "../../generator/generate-packages.js";
import { UsageError } from "../../generator/options.js";
import { checkChanges, ReleaseError } from "./check-changes.js";
import { releaseDocument } from "./release.js";

const help = `Compares the OpenAPI document with the one that was released last.

  npm run spec:diff                what has changed, for whom it breaks, and the versions that follow;
                                   exits 1 where something breaks that no changeset declares
  npm run spec:diff -- --release   makes today's document the released one, and adds its changes to the changelog

  --help        this text
`;

async function run(args: readonly string[]): Promise<number> {
  const { release, help: isHelp } = readOptions(args);
  if (isHelp) {
    process.stdout.write(help);
    return 0;
  }
  if (release) {
    const today = new Date().toISOString().slice(0, 10);
    process.stdout.write(await releaseDocument(repository, today));
    return 0;
  }
  const { text, isRefused } = await checkChanges(repository);
  process.stdout.write(text);
  return isRefused ? 1 : 0;
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        release: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${help}`;
  const isExpected = error instanceof SpecError || error instanceof ReleaseError;
  if (isExpected) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  },
);
