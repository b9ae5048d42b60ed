import { parseArgs } from "node:util";
import { SpecError } from "../../generator/diagnostics.js";
import { repository } from "../../generator/generate-packages.js";
import { checkChanges, ReleaseError } from "./check-changes.js";
import { releaseDocument } from "./release.js";

const help = `Compares the OpenAPI document with the one that was released last.

  npm run spec:diff                what has changed, for whom it breaks, and the versions that follow;
                                   exits 1 where something breaks that no changeset declares
  npm run spec:diff -- --release   makes today's document the released one, and adds its changes to the changelog

  --help        this text
`;

async function run(): Promise<number> {
  const { release, help: isHelp } = parseArgs({
    options: { release: { type: "boolean" }, help: { type: "boolean" } },
  }).values;
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

function explain(error: unknown): string {
  if (error instanceof SpecError || error instanceof ReleaseError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const isUsage = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return isUsage ? `${error.message}\n\n${help}` : (error.stack ?? error.message);
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
