import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { RedocView } from "../../generator/docs/redoc/index.js";
import { adaptRedoc } from "./adapt-redoc.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const cli = join(
  dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
  "bin/cli.js",
);

/** What Redoc puts into a page, ready to be used. */
export interface RedocParts {
  readonly head: string;
  readonly body: string;
}

/** Renders the document by Redoc's command line, the one way that also has the page rendered in advance. */
export async function runRedoc({ document, options }: RedocView): Promise<RedocParts> {
  const folder = await mkdtemp(join(tmpdir(), "redoc-"));
  try {
    const [input, output] = [join(folder, "openapi.json"), join(folder, "page.html")];
    await writeFile(input, JSON.stringify(document));
    const flags = {
      "--output": output,
      "--template": join(repository, "packages/docs/template.hbs"),
      "--config": join(repository, "redocly.yaml"),
      "--openapi": JSON.stringify(options),
    };
    await promisify(execFile)(
      process.execPath,
      [cli, "build-docs", input, "--inlineBundle", ...Object.entries(flags).flat()],
      { cwd: repository, env: { ...process.env, REDOCLY_TELEMETRY: "off" } },
    );
    return splitParts(adaptRedoc(await readFile(output, "utf8")));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes apart what the template has put together. */
function splitParts(text: string): RedocParts {
  const [, head, body, rest, ...others] = text.split(/<!--redoc:(?:head|body|end)-->/);
  if (head === undefined || body === undefined || rest === undefined || others.length > 0)
    throw new Error("Redoc's page must have each marker of packages/docs/template.hbs once.");
  return { head, body };
}
