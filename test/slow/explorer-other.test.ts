import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { findAxeViolations, measureOverflow, withPage } from "../support/docs-browser.js";
import { loadApi } from "../support/docs-samples.js";
import { makePackages } from "../support/explorer-packages.js";
import { ExplorerPage } from "../support/explorer-page.js";
import { buildExplorer } from "../support/explorer-site.js";
import { modelOf } from "../support/generator-cases.js";
import { useTempDirs } from "../support/generator-files.js";
import { serveTest } from "../support/http-server.js";

const makeDir = useTempDirs();

/** The explorer of a fixture of the generator. */
async function buildFixture(name: string): Promise<string> {
  const [root, site] = [makeDir(), makeDir()];
  const api = await modelOf(name);
  await makePackages(root, name, api.client.scope);
  return buildExplorer(site, api, root);
}

describe("a document with several operations, without trainers and credentials", () => {
  let address: string;
  beforeAll(async () => {
    address = await buildFixture("second-endpoint");
  });

  it("has a form, JSON, a check and code for each", () =>
    withPage(address, async ({ page }) => {
      const explorer = new ExplorerPage(page);
      expect(await page.locator("h1").textContent()).toBe("What may I send?");
      expect(await page.locator("#x-model-type").count()).toBe(0);
      const choose = (title: string) => page.getByLabel("Operation").selectOption({ label: title });
      // No body: only the query.
      expect(await explorer.json.count()).toBe(0);
      await explorer.control("/page-size", "query").fill("99");
      expect(await explorer.listIssues()).toEqual([
        { pointer: "/page-size", severity: "error", message: "page-size must be at most 50" },
      ]);
      await choose("POST /shelves");
      expect(await explorer.listIssues()).toMatchObject([{ message: "name is required" }]);
      await explorer.control("/name").fill("top");
      await expect
        .poll(() => page.locator("[data-language]").textContent())
        .toContain('"name": "top"');
      await choose("DELETE /shelves/{shelfId}/books/{book_id}/pages/{page}");
      expect(await explorer.counts.count()).toBe(0);
      await explorer.control("/page", "path").fill("7");
      await expect.poll(() => page.locator("[data-language]").textContent()).toContain("-X DELETE");
      await expect
        .poll(() => new URL(page.url()).search)
        .toContain("operation=deleteBookPage&page=7");
      await page.reload();
      expect(await explorer.control("/page", "path").inputValue()).toBe("7");
      expect(await findAxeViolations(page)).toEqual([]);
      expect(await measureOverflow(page)).toBe(0);
    }));

  it("is sent with its own client", async () => {
    const server = await serveTest((request, response) => {
      const headers = {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Headers": "*",
        "Access-Control-Allow-Methods": "*",
      };
      response.writeHead(request.method === "OPTIONS" ? 204 : 200, headers).end("[]");
    });
    const { origin } = server;
    await withPage(
      `${address}?mock=${origin}`,
      async ({ page }) => {
        await page.getByRole("button", { name: "Send", exact: true }).click();
        await page.getByText("200").first().waitFor();
        expect(server.requests.at(-1)).toMatchObject({ method: "GET", url: "/shelves" });
        expect(server.requests.at(-1)?.headers.authorization).toBeUndefined();
      },
      { origins: [origin] },
    );
  });
});

describe("a document with unusual names and nested objects", () => {
  it.each(["unusual-names", "recursive", "nullable-3.1", "unions", "inline-hoisting"])(
    "%s is shown without an error",
    async (name) => {
      const address = await buildFixture(name);
      await withPage(address, async ({ page }) => {
        await page.locator("#x-form").waitFor();
        expect(await page.locator("#explorer").innerText()).toContain("Request");
        expect(await findAxeViolations(page)).toEqual([]);
      });
    },
  );
});

describe("what is built", () => {
  it("is small, the same each time, and nothing else", async () => {
    const [one, other] = [makeDir(), makeDir()];
    const api = await loadApi();
    await buildExplorer(one, api);
    await buildExplorer(other, api);
    const files = readdirSync(one).sort();
    const scripts = ["search.js", "site.js", "theme.js"];
    expect(files).toEqual(
      ["explorer.css", "explorer.html", "explorer.js", "site.css", ...scripts].sort(),
    );
    for (const file of files) {
      expect(readFileSync(join(other, file)).equals(readFileSync(join(one, file)))).toBe(true);
    }
    const script = readFileSync(join(one, "explorer.js"));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(43_300);
    expect(script.toString()).not.toMatch(/^\s*(?:import|export)\b/m);
    expect(script.toString()).not.toContain("sourceMappingURL");
  });
});
