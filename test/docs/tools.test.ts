import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addAddresses } from "../../scripts/docs/add-addresses.js";
import { runCommand } from "../support/client-consumer.js";
import { expectAccessible, withPage } from "../support/docs-browser.js";
import { fileUrl, site } from "../support/docs-site.js";
import { repository, useTempDirs } from "../support/generator-files.js";
import { serveTest } from "../support/http-server.js";

const makeDir = useTempDirs();
const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");
const pages = ["index.html", "explorer.html", "redoc.html", "changelog.html", "404.html"];

describe("the head of a page", () => {
  test.each(pages)("%s describes it to those who link to it", (name) => {
    const html = read(site, name);
    const title = /<title>(.*)<\/title>/.exec(html)?.[1];
    expect(html).toContain(`<meta property="og:title" content="${title}"/>`);
    expect(html).toMatch(/<meta property="og:description" content="[^"]{10,}"\/>/);
    expect(html).toContain('<meta property="og:site_name" content="Scenario Models API"/>');
    expect(html).not.toMatch(/rel="canonical"/);
  });

  test.each([
    ["index.html", "reference.md"],
    ["changelog.html", "changelog.md"],
  ])("%s names its Markdown", (name, markdown) => {
    expect(read(site, name)).toContain(
      `<link rel="alternate" type="text/markdown" href="${markdown}"/>`,
    );
  });
});

test("a site of a known address has canonical addresses and a map of its pages", async () => {
  const folder = makeDir();
  cpSync(site, folder, { recursive: true });
  await addAddresses(folder, new URL("https://docs.example.com/a&b/"));
  const addresses = {
    "index.html": "https://docs.example.com/a&amp;b/",
    "redoc.html": "https://docs.example.com/a&amp;b/redoc.html",
  };
  for (const [name, address] of Object.entries(addresses)) {
    expect(read(folder, name)).toContain(`<link rel="canonical" href="${address}">`);
    expect(read(folder, name)).toContain(`<meta property="og:url" content="${address}">`);
  }
  expect(read(folder, "404.html")).toContain('<base href="https://docs.example.com/a&amp;b/">');
  expect(
    [...read(folder, "sitemap.xml").matchAll(/<loc>(.*)<\/loc>/g)].map(([, url]) => url),
  ).toEqual(
    ["changelog.html", "explorer.html", "", "redoc.html"].map(
      (path) => `https://docs.example.com/a&amp;b/${path}`,
    ),
  );
});

test("an address of the site that is none is refused", async () => {
  const { code, output } = await runCommand(
    process.execPath,
    ["--import", "tsx", "scripts/docs/main.ts", "--site-url", "docs.example.com"],
    repository,
  );
  expect(code).toBe(1);
  expect(output).toBe(
    '--site-url takes an address such as https://docs.example.com/, not "docs.example.com".\n',
  );
});

test("llms-full.txt has all of the Markdown", () => {
  expect(readdirSync(site).filter((name) => name.endsWith(".md"))).toEqual([
    "changelog.md",
    "reference.md",
  ]);
  expect(read(site, "llms-full.txt")).toBe(read(site, "reference.md"));
  expect(read(site, "llms.txt")).toContain("(llms-full.txt)");
});

test("a served page is copied as Markdown, and opened elsewhere", async () => {
  const { origin } = await serveTest(({ url }, response) => response.end(read(site, `${url}`)));
  await withPage(
    `${origin}/index.html`,
    async ({ page }) => {
      await page.getByRole("button", { name: "Copy page as Markdown" }).click();
      await page.getByRole("button", { name: "Copied" }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        read(site, "reference.md"),
      );
      for (const name of ["Claude", "ChatGPT"]) {
        const link = page.getByRole("link", { name: `Open in ${name}` });
        const { searchParams } = new URL((await link.getAttribute("href")) ?? "");
        expect(searchParams.get("q")).toContain(`${origin}/reference.md`);
      }
    },
    { origins: [origin], permissions: ["clipboard-read", "clipboard-write"] },
  );
});

test("from the disk, a page leads to its Markdown, and offers nothing that needs a server", async () => {
  await withPage(fileUrl("index.html"), async ({ page }) => {
    const tools = page.getByRole("list", { name: "This page in other formats" });
    expect(await tools.innerText()).toBe("View as Markdown");
    expect(await tools.getByRole("link").getAttribute("href")).toBe("reference.md");
  });
});

test("the page for what is not found is accessible, and leads on", () =>
  withPage(fileUrl("404.html"), async (docs) => {
    await expectAccessible(docs);
    await docs.page.getByRole("link", { name: "Models", exact: true }).click();
    expect(await docs.page.locator("h1").innerText()).toContain("/models/{modelId}");
  }));
