import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, loadPage } from "../../scripts/bench/docs/load-page.js";
import { type Server, serveFolder } from "../../scripts/bench/docs/site.js";

const names = ["alpha", "betaGamma"];
/** Where names are that are no fields, or cannot be seen. */
const decoys = `<nav><b>alpha</b> <b>betaGamma</b></nav><pre><b>alpha</b></pre><p><b>betaGamma</b></p>
<div style="display: none"><b>betaGamma</b></div><details><summary>more</summary><b>betaGamma</b></details>`;
const filler = "word ".repeat(2_000);

const pages = {
  "still.html": `${decoys}<b>alpha</b><b>beta<wbr>Gamma</b> ${filler}`,
  "grown.html": `${decoys}<b>alpha</b><div id="app"></div><script>
    setTimeout(() => { app.innerHTML = "<b>betaGamma</b>"; }, 400);
  </script>`,
  "decoys.html": `${decoys}<b>alpha</b>`,
  "foreign.html": `<b>alpha</b><b>betaGamma</b><img src="http://127.0.0.1:9/picture.png">`,
  "broken.html": `<b>alpha</b><b>betaGamma</b><script src="nowhere.js"></script>`,
};

describe("a page that is measured", () => {
  let folder: string;
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bench-load-"));
    for (const [name, body] of Object.entries(pages)) {
      const html = `<!doctype html><title>t</title><link rel="icon" href="data:,"><body>${body}`;
      writeFileSync(join(folder, name), html);
      writeFileSync(join(folder, `${name}.gz`), gzipSync(html));
    }
    server = await serveFolder(folder);
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  async function load(name: keyof typeof pages, timeout?: number) {
    return loadPage(browser, `${server.origin}/${name}`, names, timeout);
  }

  test("is counted as it was sent: compressed, and with the headers of the response", async () => {
    const { bytes, requests } = await load("still.html");
    const body = statSync(join(folder, "still.html.gz")).size;
    expect(requests).toBe(1);
    expect(bytes).toBeGreaterThan(body);
    expect(bytes).toBeLessThan(body + 1_000);
  });

  test("shows its fields when the last of them is rendered, and none before the first paint", async () => {
    const still = await load("still.html");
    expect(still.fields).toBeGreaterThanOrEqual(still.firstPaint);
    const grown = await load("grown.html");
    expect(grown.fields).toBeGreaterThanOrEqual(400);
  });

  test("does not show a field in its contents, samples and prose, or where nobody sees it", async () => {
    await expect(load("decoys.html", 1_000)).rejects.toThrow(/Timeout 1000ms/);
  });

  test("may ask nobody else, and must get what it asks for", async () => {
    await expect(load("foreign.html")).rejects.toThrow("requests http://127.0.0.1:9/picture.png");
    await expect(load("broken.html")).rejects.toThrow(/gets status 404 for .*nowhere\.js/);
  });
});
