import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import {
  compareRounds,
  findById,
  findMedianOf,
  formatCount,
  formatRatio,
  formatTable,
  measureInTurns,
} from "../figures.js";
import { readVersion, repository } from "../workspace.js";
import { launchBrowser, loadPage } from "./load-page.js";
import { buildSite, scalarPackage, serveFolder } from "./site.js";

const rounds = 7;

/** Loads our pages and Scalar's, all made from the same document. */
export async function writeDocs(folder: string): Promise<string> {
  const path = join(repository, "openapi/components/schemas/ModelUpdateBody.yaml");
  // The names that each page must show, in the order of the document.
  const fields = Object.keys(parse(await readFile(path, "utf8")).properties);
  const { rows, browser } = await measurePages(folder, fields);
  const ours = findById(rows, "ours");
  const bytesOfOurs = findMedianOf(ours, "bytes");
  const table = formatTable(rows, [
    ["", ({ title }) => title],
    ["bytes", (row) => formatCount(findMedianOf(row, "bytes"))],
    ["bytes ÷ ours", (row) => formatRatio(findMedianOf(row, "bytes") / bytesOfOurs)],
    ["requests", (row) => formatCount(findMedianOf(row, "requests"))],
    ["first paint", (row) => compareRounds(row, ours, "firstPaint")],
    ["fields visible", (row) => compareRounds(row, ours, "fields", "firstPaint")],
  ]);
  return `## Docs

${table}

Pages made from the same description, served on this machine to ${browser}. Each is opened at the
operation by a browser that has nothing of it in its cache; they take turns in ${rounds} rounds after one to warm up.

- **bytes**: all responses until the page is at rest, with their headers, as they were sent: after \`gzip -9\`.
- **requests**: how many responses that were. Scalar is set up so that it asks nobody else: no telemetry and no web fonts.
- **first paint**: the time until the browser's *first contentful paint*, whatever it shows, divided by that of our front
  page in the same round, which took ${findMedianOf(ours, "firstPaint").toFixed(0)} ms; the median of the rounds is shown.
- **fields visible**: the time until all ${fields.length} fields of the operation's body are rendered, from \`${fields[0]}\` to
  \`${fields.at(-1)}\`, divided by our first paint likewise. A field is rendered when an element outside contents, samples and
  prose holds its name alone, and has a size.
`;
}

/** Loads each page at the anchor of the operation. */
async function measurePages(folder: string, fields: readonly string[]) {
  const redocly = await readVersion(repository, "@redocly/cli");
  const scalar = await readVersion(folder, scalarPackage);
  const pages = [
    ["ours", "ours: the front page", "index.html#updateModel"],
    ["redoc", `ours: Redoc's view, by @redocly/cli ${redocly}`, "redoc.html#updateModel"],
    ["scalar", `Scalar ${scalar}`, "scalar.html#tag/models/PUT/models/{modelId}"],
  ] as const;
  const server = await serveFolder(await buildSite(folder));
  const browser = await launchBrowser();
  try {
    const items = pages.map(([id, title, path]) => ({
      id,
      title,
      url: `${server.origin}/${path}`,
    }));
    const rows = await measureInTurns(items, rounds, ({ url }) => loadPage(browser, url, fields));
    return { rows, browser: `Chromium ${browser.version().split(".")[0]}` };
  } finally {
    await browser.close();
    server.close();
  }
}
