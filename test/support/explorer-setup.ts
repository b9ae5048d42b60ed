import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type DocsPage, type DocsPageOptions, launchBrowser, openPage } from "./docs-browser.js";
import { fileUrl } from "./docs-site.js";
import { ExplorerPage } from "./explorer-page.js";

export interface Visit extends DocsPageOptions {
  /** Query and fragment of the address: `?type=…#…`. */
  readonly query?: string;
  /** Errors that the browser itself writes, such as of a connection that fails. */
  readonly tolerated?: RegExp;
}

export type VisitExplorer = (
  visit: Visit,
  use: (explorer: ExplorerPage, docs: DocsPage) => Promise<void>,
) => Promise<void>;

/**
 * Opens the explorer of the site. Each visit opens a new page, and fails if the page requests a foreign URL or logs an
 * error.
 */
export function useExplorer(): VisitExplorer {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return async ({ query = "", tolerated = /^$/, ...options }, use) => {
    await visitPage(browser, fileUrl("explorer.html") + query, options, async (docs) => {
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
