import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type DocsPage, type DocsPageOptions, launchBrowser } from "./docs-browser.js";
import { visitPage } from "./explorer-setup.js";

export type WithPage = (
  url: string,
  use: (docs: DocsPage) => Promise<void>,
  options?: DocsPageOptions,
) => Promise<void>;

/** Each visit opens a new page, and fails if the page requests a foreign URL or logs an error. */
export function usePages(): WithPage {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return (url, use, options = {}) =>
    visitPage(browser, url, { width: 1280, ...options }, async (docs) => {
      await use(docs);
      expect(docs.errors).toEqual([]);
    });
}

/** Expects the element to be shown, without a closed branch around it, and within the window. */
export async function expectInView(target: Locator): Promise<void> {
  expect(await target.count()).toBe(1);
  await expect.poll(() => target.isVisible()).toBe(true);
  await expect
    .poll(() =>
      target.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && top < innerHeight && bottom > 0;
      }),
    )
    .toBe(true);
}

export const byId = (docs: DocsPage, id: string): Locator => docs.page.locator(`[id="${id}"]`);
