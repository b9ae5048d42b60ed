import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findChromium, installCommand } from "../../scripts/find-chromium.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function buildSite(): string {
  const site = mkdtempSync(join(tmpdir(), "docs-site-"));
  const tsx = join(repository, "node_modules/tsx/dist/cli.mjs");
  execFileSync(process.execPath, [tsx, join(repository, "scripts/build-docs.ts"), site], {
    stdio: "pipe",
  });
  return site;
}

describe("the rendered page", () => {
  let site: string;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    site = buildSite();
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error(`No Chromium found: ${installCommand}`);
    browser = await chromium.launch({ executablePath, args: flags });
    // Redoc renders what is far below the window only when it comes near.
    page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(`${pathToFileURL(join(site, "index.html"))}#tag/Models/operation/updateModel`);
    await page.getByText("originalAssets").first().waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    if (site !== undefined) rmSync(site, { recursive: true });
  });

  test("asks nobody else for anything", () => {
    const foreign = requests.filter((url) => !/^(?:file|data|blob):/.test(url));
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("shows every field of the request body", async () => {
    const body: { properties: Record<string, unknown> } = parse(
      readFileSync(join(repository, "openapi/components/schemas/ModelUpdateBody.yaml"), "utf8"),
    );
    const names = Object.keys(body.properties);
    expect(names).toHaveLength(10);
    const text = await page.locator("body").innerText();
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  test("tells limits and the rules of our extensions", async () => {
    const text = await page.locator("body").innerText();
    expect(text).toContain("<= 64 characters");
    expect(text).toContain("Can be set on a model only while its status is new.");
  });

  test("has a badge on each field that only some trainers take", async () => {
    const expand = page.getByText("Expand all").first();
    const readAll = async (): Promise<string> => {
      // The button is there before the script that listens to it.
      if (await expand.isVisible()) await expand.click();
      return page.locator("body").innerText();
    };
    await expect
      .poll(readAll, { timeout: 30_000 })
      .toMatch(/batchSize\s+number, \[ 1 \.\. 4 \]\s+Flux LoRA\s/i);
  });

  test("has the same bytes when it is built again", () => {
    const again = buildSite();
    try {
      for (const file of ["index.html", "openapi.json", "reference.md"]) {
        expect(readFileSync(join(again, file)).equals(readFileSync(join(site, file)))).toBe(true);
      }
    } finally {
      rmSync(again, { recursive: true });
    }
  });
});
