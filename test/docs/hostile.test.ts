import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiModel } from "../../generator/api-model/model.js";
import { emitSite } from "../../generator/docs/site/index.js";
import { launchBrowser, openPage } from "../support/docs-browser.js";
import { modelOf } from "../support/generator-cases.js";

const hostile = [
  "</script><script>boom()</script>",
  '<img src=x onerror="boom()"><svg onload="boom()">',
  "[a link](javascript:boom()) [another](<data:text/html,<script>boom()</script>>)",
  "![a picture](http://127.0.0.1:9/p.png)",
  "--><script>boom()</script><!--",
  '" onfocus="boom()" autofocus x="',
  "{{constructor.constructor('boom()')()}} $& `boom()`",
];
const texts = new Set(["title", "summary", "description", "oddity", "deprecated", "provided"]);
const all = hostile.join("\n\n");

/** Puts the hostile strings wherever the model has prose, and into examples and defaults. */
function poison(value: unknown, key = ""): unknown {
  if (typeof value === "string") {
    return texts.has(key) || key === "value" || key === "examples" ? all : value;
  }
  if (Array.isArray(value)) return value.map((item) => poison(item, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]),
  );
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

describe("whatever the document says is text on the pages:", () => {
  test.each(["second-endpoint", "case-rules", "enum-texts"])("%s", async (name) => {
    // The strings take the place of strings, so the model is still one.
    const api = poison(await modelOf(name)) as ApiModel;
    const folder = mkdtempSync(join(tmpdir(), "hostile-"));
    const docs = await openPage(browser);
    const ran: string[] = [];
    try {
      await docs.page.exposeFunction("boom", () => ran.push("boom"));
      for (const { path, text } of emitSite(api)) {
        if (!path.endsWith(".html")) continue;
        const file = join(folder, path.replace(/^.*\//, ""));
        writeFileSync(file, text);
        await docs.page.goto(pathToFileURL(file).href);
        const found = await docs.page.evaluate(() => ({
          handlers: document.querySelectorAll("[onerror], [onload], [onfocus], img, svg").length,
          links: [...document.querySelectorAll("a")].map(({ protocol }) => protocol),
          scripts: [...document.scripts].filter(({ src }) => src === "").length,
        }));
        expect(found.handlers).toBe(0);
        expect(found.scripts).toBe(0);
        expect(new Set(found.links)).toEqual(new Set(["file:"]));
      }
      const text = await docs.page.goBack().then(() => docs.page.locator("main").innerText());
      expect(text).toContain('<img src=x onerror="boom()">');
      expect(ran).toEqual([]);
      expect(docs.foreign).toEqual([]);
    } finally {
      await docs.close();
      rmSync(folder, { recursive: true });
    }
  });
});
