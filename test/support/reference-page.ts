import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type DocsPage, type DocsPageOptions, launchBrowser } from "./docs-browser.js";
import { visitPage } from "./explorer-setup.js";

export type WithPage = (
  url: string,
  use: (docs: DocsPage) => Promise<void>,
  options?: DocsPageOptions,
) => Promise<void>;

/** Every visit is to a page of its own, and fails where the page asks anybody for anything or writes an error. */
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

/** Seen by a reader: shown, no branch around it closed, and within the window. */
export async function expectInView(place: Locator): Promise<void> {
  expect(await place.count()).toBe(1);
  await expect.poll(() => place.isVisible()).toBe(true);
  await expect
    .poll(() =>
      place.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && top < innerHeight && bottom > 0;
      }),
    )
    .toBe(true);
}

export const byId = (docs: DocsPage, id: string): Locator => docs.page.locator(`[id="${id}"]`);
