import { once } from "node:events";
import { createServer } from "node:http";
import { type Browser, chromium } from "playwright-core";
import sirv from "sirv";
import { findChromium, installCommand } from "../../tools.js";
import { measureInTurns } from "../figures.js";
import type { Workspace } from "../workspace.js";
import { loadPage, measureTextWithoutScripts } from "./load-page.js";
import { buildSite, type DocsPage, listPages, readFields } from "./pages.js";
import type { DocsRow, DocsRun } from "./section.js";

const rounds = 7;

/** Loads our pages and Scalar's, all of the same description. */
export async function measureDocs(workspace: Workspace): Promise<DocsRun> {
  const fields = await readFields();
  const pages = await listPages(workspace);
  const server = await serveFolder(await buildSite(workspace.folder));
  const browser = await launchBrowser();
  try {
    const urlOf = ({ path }: DocsPage): string => `${server.origin}/${path}`;
    const loads = await measureInTurns(pages, rounds, (page) =>
      loadPage(browser, urlOf(page), fields),
    );
    const rows: DocsRow[] = [];
    for (const page of pages) {
      const plainText = await measureTextWithoutScripts(browser, urlOf(page));
      rows.push({ ...page, loads: loads.get(page.id) ?? [], plainText });
    }
    return { rows, fields, rounds, browser: `Chromium ${browser.version().split(".")[0]}` };
  } finally {
    await browser.close();
    await server.close();
  }
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error(
      `No Chromium found. Install it (${installCommand}), or name yours in CHROMIUM_PATH.`,
    );
  return chromium.launch({ executablePath, args: flags });
}

export interface Server {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder on a free port of this machine, with the `.gz` files in place of those beside them. */
export async function serveFolder(folder: string): Promise<Server> {
  const serve = sirv(folder, { gzip: true });
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
