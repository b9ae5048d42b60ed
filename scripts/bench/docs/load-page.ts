import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { Occurrence } from "./watch-page.js";

/** What one load of a page took. */
export interface Load extends Occurrence {
  /** Of all responses as they were sent: compressed, with their headers. */
  readonly bytes: number;
  readonly requests: number;
}

const viewport = { width: 1280, height: 900 };
/** Milliseconds; a page that takes longer fails. */
const patience = 60_000;
/** Milliseconds without an open request after which the page is at rest. */
const rest = 500;

/** The script that watches a page until all the names are rendered, for {@link loadPage}. */
export async function prepareWatch(names: readonly string[], timeout = patience): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "watch-page.ts")],
    bundle: true,
    format: "iife",
    globalName: "bench",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  const watch = `bench.watchPage(${JSON.stringify(names)}, ${timeout})`;
  return `${outputFiles[0]?.text}globalThis.occurrence = ${watch};`;
}

/** Loads a page as somebody does who has never been there. */
export async function loadPage(browser: Browser, url: string, watch: string): Promise<Load> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const finishTraffic = await countTraffic(page, new URL(url).origin);
    await page.addInitScript({ content: watch });
    await page.goto(url, { timeout: patience });
    // The script's last line makes it, of this type.
    const occurrence = await page.evaluate<Occurrence>("occurrence");
    return { ...(await finishTraffic()), ...occurrence };
  } finally {
    await context.close();
  }
}

/**
 * Counts what the page requests from the server of that origin, from now on.
 *
 * @returns waits until the page requests nothing more; throws where it asked another server, or a request failed
 */
async function countTraffic(
  page: Page,
  origin: string,
): Promise<() => Promise<Pick<Load, "bytes" | "requests">>> {
  const urls = new Map<string, string>();
  const open = new Set<string>();
  const problems: string[] = [];
  let bytes = 0;
  let lastChange = performance.now();
  const close = (requestId: string): void => {
    if (open.delete(requestId)) lastChange = performance.now();
  };

  // A request of a worker is none of the session's below.
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:/.test(url.protocol) && url.origin !== origin) problems.push(`asks ${url}`);
  });
  const session = await page.context().newCDPSession(page);
  session.on("Network.requestWillBeSent", ({ requestId, request: { url } }) => {
    if (!/^https?:/.test(url)) return;
    urls.set(requestId, url);
    open.add(requestId);
  });
  session.on("Network.responseReceived", ({ requestId, response: { url, status } }) => {
    if (urls.has(requestId) && status >= 400) problems.push(`gets status ${status} for ${url}`);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (open.has(requestId)) bytes += encodedDataLength;
    close(requestId);
  });
  session.on("Network.loadingFailed", ({ requestId, errorText }) => {
    if (open.has(requestId)) problems.push(`does not get ${urls.get(requestId)}: ${errorText}`);
    close(requestId);
  });
  await session.send("Network.enable");

  return async () => {
    const end = performance.now() + patience;
    while (open.size > 0 || performance.now() - lastChange < rest) {
      if (performance.now() > end) throw new Error(`${page.url()} does not stop requesting`);
      await setTimeout(50);
    }
    if (problems.length > 0) throw new Error(`${page.url()} ${problems.join("; ")}`);
    return { bytes, requests: urls.size };
  };
}

/** How many characters a reader sees whose browser runs no scripts, blanks in a row counted as one. */
export async function measureTextWithoutScripts(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(url, { timeout: patience });
    const text = await page.locator("body").innerText();
    return text.replaceAll(/\s+/g, " ").trim().length;
  } finally {
    await context.close();
  }
}
