import type { Locator, Page } from "playwright-core";
import { type DocsPage, type DocsPageOptions, openPage, withPage } from "./docs-browser.js";
import { fileUrl } from "./docs-site.js";

/** Redoc's page of the site, opened at an anchor. */
export interface RedocPage {
  readonly docs: DocsPage;
  readonly page: Page;
  /** Samples of requests, and examples of responses. */
  readonly requests: Locator;
  readonly responses: Locator;
  /** The field at a path in Redoc's format, such as `parameters/rank`. */
  field(path: string, part?: "request" | "response"): Locator;
}

interface RedocOptions extends DocsPageOptions {
  /** The address of another page than that of the site. */
  readonly url?: string;
  /** The section that has the samples. */
  readonly section?: string;
}

/** Opens the page; whoever calls this closes it. */
export async function openRedoc(anchor: string, options: RedocOptions = {}): Promise<RedocPage> {
  const docs = await openPage(options);
  await docs.page.goto(addressOf(anchor, options));
  return readPage(docs, options);
}

/** Opens the page for one test; it must ask nobody and log no error. */
export function withRedoc(
  anchor: string,
  use: (redoc: RedocPage) => Promise<void>,
  options: RedocOptions = {},
): Promise<void> {
  return withPage(
    addressOf(anchor, options),
    async (docs) => use(await readPage(docs, options)),
    options,
  );
}

const addressOf = (anchor: string, { url = fileUrl("redoc.html") }: RedocOptions): string =>
  `${url}#${encodeURIComponent(anchor)}`;

async function readPage(docs: DocsPage, { section }: RedocOptions): Promise<RedocPage> {
  const { page } = docs;
  await page.locator(".panel-request-samples pre").first().waitFor();
  const shown = section === undefined ? page : page.locator(`[data-section-id="${section}"]`);
  return {
    docs,
    page,
    requests: shown.locator(".panel-request-samples"),
    responses: shown.locator(".panel-response-samples"),
    field: (path, part = "request") =>
      page.locator(`[id*="t=${part}"][id$="path=${path.toLowerCase()}"]`),
  };
}

/** Opens the menu that shows one title and chooses another. */
export async function choose(panel: Locator, shown: string, wanted: string): Promise<void> {
  if (shown === wanted) return;
  await panel.getByRole("button", { name: shown, exact: true }).click();
  await panel.page().getByRole("menuitem", { name: wanted, exact: true }).click();
}

/** The code of a panel as copied text. */
export async function readCode(panel: Locator): Promise<string> {
  const text = await panel.locator("pre").innerText();
  return text.replaceAll("\u00a0", " ").trimEnd();
}

/** The id of the element that the page has scrolled to, once it is visible below the bar. */
export async function waitForTarget(page: Page, timeout = 15_000): Promise<string> {
  const target = await page.waitForFunction(
    () => {
      const hash = decodeURIComponent(location.hash);
      const id = hash.slice(hash.indexOf("#", 1) + 1);
      const box = document.getElementById(id)?.getBoundingClientRect();
      const bar = document.querySelector(".bar")?.getBoundingClientRect();
      if (box === undefined || bar === undefined) return false;
      return box.height > 0 && box.top >= bar.bottom && box.top < innerHeight - 40 && id;
    },
    undefined,
    { timeout },
  );
  return String(await target.jsonValue());
}
