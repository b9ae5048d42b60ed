import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { h } from "hastscript";
import { prepareRedoc, type RedocView } from "../../generator/emitters/redoc/index.js";
import { printHtml } from "../../generator/emitters/site/html.js";
import { renderPage } from "../../generator/emitters/site/shell.js";
import type { ApiModel } from "../../generator/model.js";
import { adaptRedoc } from "./adapt-redoc.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const docs = join(repository, "packages/docs");

/** Everything the page needs is in it; what a file can hold besides its own text is the style sheet of the site. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "worker-src blob:",
  "style-src 'self' file: 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Redoc's view of the API as a page of the site. */
export async function renderRedocPage(api: ApiModel): Promise<string> {
  const view = prepareRedoc(api);
  const redoc = await runRedoc(view);
  const [style, script] = await Promise.all([
    readFile(join(docs, "src/redoc.css"), "utf8"),
    compileScript(join(docs, "src/redoc.ts")),
  ]);
  const places = JSON.stringify(Object.fromEntries(view.places)).replaceAll(
    "<",
    String.raw`\u003c`,
  );
  const page = renderPage(api, {
    id: "redoc",
    title: `${api.info.title}: Redoc`,
    description: `${api.info.title} as Redoc shows it.`,
    head: [
      h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
      { type: "comment", value: "head" },
    ],
    scripts: [],
    body: [h("div", { id: "main", tabIndex: -1 }, [{ type: "comment", value: "body" }])],
  });
  const head = [
    `<script type="application/json" id="redoc-places">${places}</script>`,
    `<script>${script}</script>`,
    redoc.head,
    `<style>${style}</style>`,
  ].join("\n");
  // With functions, as a string in their place would have dollar signs interpreted.
  return `${printHtml(page)}\n`
    .replace("<!--head-->", () => head)
    .replace("<!--body-->", () => redoc.body);
}

async function compileScript(path: string): Promise<string> {
  const { code } = await transform(await readFile(path, "utf8"), {
    loader: "ts",
    format: "iife",
    minify: true,
    target: "es2022",
  });
  return code.trimEnd();
}

interface Parts {
  readonly head: string;
  readonly body: string;
}

async function runRedoc({ document, options }: RedocView): Promise<Parts> {
  const folder = await mkdtemp(join(tmpdir(), "redoc-"));
  try {
    const [input, output] = [join(folder, "openapi.json"), join(folder, "page.html")];
    await writeFile(input, JSON.stringify(document));
    const cli = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
    const flags = {
      "--output": output,
      "--template": join(docs, "template.hbs"),
      "--config": join(repository, "redocly.yaml"),
      "--openapi": JSON.stringify(options),
    };
    await promisify(execFile)(
      process.execPath,
      [
        join(dirname(cli), "bin/cli.js"),
        "build-docs",
        input,
        "--inlineBundle",
        ...Object.entries(flags).flat(),
      ],
      { cwd: repository, env: { ...process.env, REDOCLY_TELEMETRY: "off" } },
    );
    return splitParts(adaptRedoc(await readFile(output, "utf8")));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes apart what the template has put together. */
function splitParts(text: string): Parts {
  const [start, middle, end] = ["head", "body", "end"].map((part) => `<!--redoc:${part}-->`);
  const parts = [start, middle, end].map((marker = "") => ({
    from: text.indexOf(marker),
    to: text.indexOf(marker) + marker.length,
  }));
  const [head, body, last] = parts;
  if (
    head === undefined ||
    body === undefined ||
    last === undefined ||
    parts.some(({ from }) => from === -1)
  )
    throw new Error(
      "The page that Redoc has made lacks the markers of packages/docs/template.hbs.",
    );
  return { head: text.slice(head.to, body.from), body: text.slice(body.to, last.from) };
}
