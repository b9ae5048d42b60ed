import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { attempt, type Outcome } from "../outcome.js";
import { repository, type Workspace } from "../workspace.js";
import { launchBrowser } from "./browser.js";
import { type Load, loadPage, measureTextWithoutScripts, prepareWatch } from "./load.js";
import { type DocsPage, listPages, oursId } from "./pages.js";
import type { DocsRow, DocsRun } from "./section.js";
import { serveFolder } from "./server.js";
import { buildSite } from "./site.js";
import { readTarget } from "./target.js";

const warmUpRounds = 1;
const rounds = 7;

type Measured = Pick<DocsRow, "loads" | "plainText">;

/** Loads our pages and Scalar's, all of the same description. */
export async function measureDocs(workspace: Workspace): Promise<DocsRun> {
  const target = await readTarget();
  const { fields } = target;
  const pages = listPages(target);
  const measured = await attempt(() => measurePages(pages, fields, workspace.folder));
  const rows = pages.map(async ({ id, title, made }): Promise<DocsRow> => {
    const version = made && (await readVersion(made, workspace));
    // What all have in common has failed: a build, or there is no browser.
    const results = "failed" in measured ? undefined : measured.value.results.get(id);
    const lost = { failed: "failed" in measured ? measured.failed : "was not loaded" };
    return { id, title, version, ...(results ?? { loads: lost, plainText: lost }) };
  });
  return {
    rows: await Promise.all(rows),
    oursId,
    fields,
    rounds,
    browser: "failed" in measured ? undefined : measured.value.browser,
  };
}

async function measurePages(
  pages: readonly DocsPage[],
  fields: readonly string[],
  workspace: string,
): Promise<{ browser: string; results: ReadonlyMap<string, Measured> }> {
  const browser = await launchBrowser();
  try {
    const server = await serveFolder(await buildSite(workspace));
    try {
      const watch = await prepareWatch(fields);
      const urlOf = ({ path }: DocsPage): string => `${server.origin}/${path}`;
      const loads = await loadInTurns(pages, (page) => loadPage(browser, urlOf(page), watch));
      const results = new Map<string, Measured>();
      for (const page of pages) {
        results.set(page.id, {
          loads: loads.get(page.id) ?? { value: [] },
          plainText: await attempt(() => measureTextWithoutScripts(browser, urlOf(page))),
        });
      }
      return { browser: `Chromium ${browser.version().split(".")[0]}`, results };
    } finally {
      await server.close();
    }
  } finally {
    await browser.close();
  }
}

/** The pages take turns, so that what disturbs the machine meets all; one that failed is loaded no more. */
async function loadInTurns(
  pages: readonly DocsPage[],
  load: (page: DocsPage) => Promise<Load>,
): Promise<ReadonlyMap<string, Outcome<readonly Load[]>>> {
  const outcomes = new Map<string, Outcome<Load[]>>();
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const page of pages) {
      const before = outcomes.get(page.id) ?? { value: [] };
      if ("failed" in before) continue;
      const taken = await attempt(() => load(page));
      if ("failed" in taken) outcomes.set(page.id, taken);
      else outcomes.set(page.id, { value: round < 0 ? [] : [...before.value, taken.value] });
    }
  }
  return outcomes;
}

async function readVersion(
  { by, from }: NonNullable<DocsPage["made"]>,
  workspace: Workspace,
): Promise<string> {
  if (from === "workspace") return workspace.readVersion(by);
  const manifest = await readFile(join(repository, "node_modules", by, "package.json"), "utf8");
  return JSON.parse(manifest).version;
}
