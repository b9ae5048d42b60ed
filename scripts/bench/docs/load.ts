import { join } from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { type Traffic, watchTraffic } from "./traffic.js";
import type { Sighting } from "./watch-page.js";

/** What one load of a page took. */
export interface Load extends Traffic, Sighting {}

const viewport = { width: 1280, height: 900 };
/** Milliseconds; a page that takes longer counts as failed. */
const patience = 60_000;

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
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild wrote nothing");
  return `${file.text}globalThis.sighting = bench.watchPage(${JSON.stringify(names)}, ${timeout});`;
}

/** Loads a page as somebody does who has never been there. */
export async function loadPage(browser: Browser, url: string, watch: string): Promise<Load> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const traffic = await watchTraffic(page, new URL(url).origin, patience);
    await page.addInitScript({ content: watch });
    await page.goto(url, { timeout: patience });
    // The script's last line makes it, of this type.
    const sighting = await page.evaluate<Sighting>("sighting");
    return { ...(await traffic.finish()), ...sighting };
  } finally {
    await context.close();
  }
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
