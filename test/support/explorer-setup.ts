import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type DocsPage, type DocsPageOptions, launchBrowser, openPage } from "./docs-browser.js";
import { loadApi } from "./docs-samples.js";
import { ExplorerPage } from "./explorer-page.js";
import { buildExplorer } from "./explorer-site.js";
import { useTempDirs } from "./generator-files.js";

export interface Visit extends DocsPageOptions {
  /** What follows the name of the page: `?type=…#…`. */
  readonly query?: string;
  /** Errors that the browser itself writes, such as of a connection that fails. */
  readonly tolerated?: RegExp;
}

export type VisitExplorer = (
  visit: Visit,
  use: (explorer: ExplorerPage, docs: DocsPage) => Promise<void>,
) => Promise<void>;

/**
 * The explorer of our document, built once for the tests of a file. Every visit is to a page of its own, and fails
 * where the page asks anybody for anything or writes an error.
 */
export function useExplorer(): VisitExplorer {
  const makeDir = useTempDirs();
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    address = await buildExplorer(join(makeDir(), "site"), await loadApi());
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return async ({ query = "", tolerated = /^$/, ...options }, use) => {
    await visitPage(browser, address + query, options, async (docs) => {
      await use(new ExplorerPage(docs.page), docs);
      expect(docs.errors.filter((error) => !tolerated.test(error))).toEqual([]);
    });
  };
}

export async function visitPage(
  browser: Browser,
  address: string,
  options: DocsPageOptions,
  use: (docs: DocsPage) => Promise<void>,
): Promise<void> {
  const docs = await openPage(browser, { width: 1440, ...options });
  try {
    await docs.page.goto(address);
    await use(docs);
    expect(docs.foreign).toEqual([]);
  } finally {
    await docs.close();
  }
}
