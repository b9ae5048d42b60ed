import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import type { ApiModel } from "../../generator/api-model/model.js";
import { linkFrom } from "../../generator/docs/pages.js";
import { prepareRedoc } from "../../generator/docs/redoc/index.js";
import { RedocPage } from "../../packages/docs/src/pages/redoc-page.js";
import { renderPage } from "../../packages/docs/src/pages/render.js";
import { mapSite } from "../../packages/docs/src/site-map.js";
import type { DocsView } from "../../packages/docs/src/view.js";
import { runRedoc } from "./run-redoc.js";

const path = "redoc.html";

/** The page of the site that shows the API with Redoc. */
export async function renderRedocPage(api: ApiModel, docs: DocsView): Promise<string> {
  const view = prepareRedoc(api, docs);
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
  return fillShell(docs, head, redoc.body);
}

/** Inserts Redoc's HTML into the page unchanged. */
function fillShell(view: DocsView, head: string, body: string): string {
  const marker = "<!--redoc-->";
  const page = renderPage(
    <RedocPage view={view} body={marker} />,
    linkFrom(mapSite(view), path),
    view.header,
  );
  return page.replace("</head>", () => `${head}\n</head>`).replace(marker, () => body);
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
