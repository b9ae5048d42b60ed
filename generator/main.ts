import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { formatDiagnostic, SpecError } from "./diagnostics.js";
import { applyDrift, findDrift, OutputError } from "./write.js";

const help = `Writes the client, the enums and the docs from an OpenAPI document.

  npm run codegen                          write what differs
  npm run codegen -- --check               write nothing; list what differs and exit 1

  --spec PATH   the OpenAPI document      (default: openapi/openapi.yaml)
  --out DIR     where packages/ is below  (default: this repository)
  --check       compare only
  --help        this text
`;

const repository = resolve(dirname(fileURLToPath(import.meta.url)), "..");

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      spec: { type: "string", default: resolve(repository, "openapi/openapi.yaml") },
      out: { type: "string", default: repository },
      check: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const spec = resolve(values.spec);
  // Loading compiler and formatter takes seconds, which help and misspelt options should not.
  const { generate } = await import("./generate.js");
  const files = await generate(spec, nameSource(values.out, spec), (warning) =>
    process.stderr.write(`${formatDiagnostic(warning)}\n\n`),
  );
  const drifts = await findDrift(values.out, files);
  for (const { path, why } of drifts)
    process.stdout.write(`${values.check ? why : describe[why]} ${path}\n`);
  if (values.check && drifts.length > 0) {
    process.stderr.write(
      "The generated files do not match the document. Run `npm run codegen` and commit the result.\n",
    );
    return 1;
  }
  if (!values.check) await applyDrift(values.out, files, drifts);
  process.stdout.write(
    `${files.length} generated files ${drifts.length === 0 ? "are up to date" : "written or removed as listed"}.\n`,
  );
  return 0;
}

const describe = { missing: "created", stale: "updated", orphan: "removed" } as const;

/** The same on every machine: relative to the output, or the bare file name where it lies elsewhere. */
function nameSource(out: string, spec: string): string {
  const path = relative(out, spec).replaceAll("\\", "/");
  return path.startsWith("../") ? path.slice(path.lastIndexOf("/") + 1) : path;
}

function explain(error: unknown): string {
  if (error instanceof SpecError || error instanceof OutputError) return error.message;
  if (
    error instanceof Error &&
    "code" in error &&
    String(error.code).startsWith("ERR_PARSE_ARGS")
  ) {
    return `${error.message}\n\n${help}`;
  }
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
