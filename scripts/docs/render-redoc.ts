import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import { h } from "hastscript";
import type { ApiModel } from "../../generator/api-model/model.js";
import { prepareRedoc } from "../../generator/docs/redoc/index.js";
import { printHtml } from "../../generator/docs/site/print-html.js";
import { renderPage } from "../../generator/docs/site/shell.js";
import { runRedoc } from "./run-redoc.js";

/** The page loads nothing but the style sheet of the site. */
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

/** The page of the site that shows the API with Redoc. */
export async function renderRedocPage(api: ApiModel): Promise<string> {
  const view = await prepareRedoc(api);
  const [redoc, style, script] = await Promise.all([
    runRedoc(view),
    readSource("redoc.css"),
    readSource("redoc.ts").then(compileScript),
  ]);
  const targets = JSON.stringify(Object.fromEntries(view.targets));
  const head = [
    `<script type="application/json" id="redoc-targets">${escapeScript(targets)}</script>`,
    `<script>${script}</script>`,
    redoc.head,
    `<style>${style}</style>`,
  ].join("\n");
  return fillShell(api, head, redoc.body);
}

/** Inserts Redoc's HTML into the page unchanged. */
function fillShell(api: ApiModel, head: string, body: string): string {
  const { title } = api.info;
  const reference = h("a", { href: "index.html" }, "reference");
  const page = renderPage(api, {
    id: "redoc",
    title: `${title}: Redoc`,
    description: `${title} as a reference with Redoc.`,
    head: [
      h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
      { type: "raw", value: head },
    ],
    scripts: [],
    body: [
      h("noscript", [
        h("p", [
          "Redoc needs JavaScript, which is disabled in this browser. The ",
          reference,
          " works without it.",
        ]),
      ]),
      h("div", { id: "main", tabIndex: -1 }, [{ type: "raw", value: body }]),
    ],
  });
  return `${printHtml(page)}\n`;
}

function readSource(name: string): Promise<string> {
  return readFile(new URL(`../../packages/docs/src/${name}`, import.meta.url), "utf8");
}

async function compileScript(source: string): Promise<string> {
  const { code } = await transform(source, {
    loader: "ts",
    format: "iife",
    minify: true,
    target: "es2022",
  });
  return code.trimEnd();
}

/** Escapes JSON so that it cannot end the script around it. */
function escapeScript(json: string): string {
  return json.replaceAll("<", String.raw`\u003c`);
}
