import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Request } from "playwright-core";
import { findChromium, installCommand } from "../../tools.js";

/** The measurements of one load of a page. */
interface Load {
  /** Milliseconds from the start of the navigation to the first paint of a text or image. */
  readonly firstPaint: number;
  /** Milliseconds from the start of the navigation to the frame in which the last field is rendered. */
  readonly fields: number;
  /** The bytes of all responses as sent: compressed, with headers. */
  readonly bytes: number;
  readonly requests: number;
}

type Times = Pick<Load, "firstPaint" | "fields">;

/** Milliseconds without a request after which a page counts as complete. */
const quietMilliseconds = 500;

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error(
      `No Chromium found. Install it (${installCommand}), or name yours in CHROMIUM_PATH.`,
    );
  return chromium.launch({ executablePath });
}

/**
 * Loads a page with an empty cache, until it shows all names and sends no more requests.
 *
 * @param timeout - in milliseconds; a page that takes longer fails
 * @throws if it sends a request to another server, or a request fails
 */
export async function loadPage(
  browser: Browser,
  url: string,
  names: readonly string[],
  timeout = 60_000,
): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const problems: string[] = [];
    const responses: Promise<number>[] = [];
    const open = new Set<Request>();
    let lastChange = performance.now();
    const finish = (request: Request): void => {
      open.delete(request);
      lastChange = performance.now();
    };
    context.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (!/^https?:/.test(protocol)) return;
      open.add(request);
      if (origin !== new URL(url).origin) problems.push(`requests ${request.url()}`);
    });
    context.on("requestfailed", finish);
    context.on("response", (response) => {
      if (!response.ok()) problems.push(`gets status ${response.status()} for ${response.url()}`);
    });
    context.on("requestfinished", (request) => {
      finish(request);
      if (!/^https?:/.test(request.url())) return;
      const sizes = request.sizes();
      responses.push(sizes.then((one) => one.responseHeadersSize + one.responseBodySize));
    });
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(url, { waitUntil: "commit", timeout });
    const shown = await page.waitForFunction(findRendered, names, { timeout });
    // `waitForFunction` has returned, so the value is not false.
    const times = (await shown.jsonValue()) as Times;
    // On a busy machine, Playwright's "networkidle" sometimes never fires for a page with workers.
    while (open.size > 0 || performance.now() < lastChange + quietMilliseconds) {
      if (performance.now() > start + timeout) throw new Error(`${url} goes on requesting`);
      await sleep(50);
    }
    if (problems.length > 0) throw new Error(`${url} ${problems.join("; ")}`);
    const sizes = await Promise.all(responses);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { bytes, requests: sizes.length, ...times };
  } finally {
    await context.close();
  }
}

/**
 * Runs in the page once per frame. A name is rendered when an element outside contents, samples and prose holds it
 * alone, and has a size.
 *
 * @returns the times of the first paint and of this frame, once all names are rendered
 */
function findRendered(names: readonly string[]): Times | false {
  const now = performance.now();
  const firstPaint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  if (firstPaint === undefined) return false;
  const missing = new Set(names);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement } = node;
    // Longer texts, such as whole scripts, are skipped.
    if (parentElement === null || (node.nodeValue ?? "").length > 200) continue;
    // The text of the element and not of the node, because a long name is split where a line may
    // break.
    const name = (parentElement.textContent ?? "").trim();
    if (!missing.has(name) || parentElement.closest("nav, pre, p") !== null) continue;
    const { width, height } = parentElement.getBoundingClientRect();
    if (width > 0 && height > 0 && parentElement.checkVisibility({ visibilityProperty: true }))
      missing.delete(name);
  }
  return missing.size === 0 && { firstPaint, fields: Math.max(now, firstPaint) };
}
