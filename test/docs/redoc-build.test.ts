import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import type { ApiModel } from "../../generator/api-model/model.js";
import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { buildDocsView } from "../../generator/docs/view/build-docs-view.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { renderRedocPage } from "../../scripts/docs/render-redoc.js";
import { replaceLogo } from "../../scripts/docs/run-redoc.js";
import { site } from "../support/docs-site.js";
import { repository, useTempDirs } from "../support/generator-files.js";
import { choose, type RedocPage, readCode, withRedoc } from "../support/redoc-page.js";

const makeFolder = useTempDirs();

const renderPageOf = async (api: ApiModel): Promise<string> =>
  renderRedocPage(api, await buildDocsView(buildClientModel(api)));

test("the page has the same bytes when it is built again", async () => {
  const source = "openapi/openapi.yaml";
  const api = buildApiModel(await loadDocument(join(repository, source)), source);
  const [built, again] = await Promise.all([
    readFile(join(site, "redoc.html"), "utf8"),
    renderPageOf(api),
  ]);
  // `toBe` on the texts would print megabytes.
  expect(again === built, "the site is built from these sources").toBe(true);
});

test("a version of Redoc without the expected logo ends the build", () => {
  expect(() => replaceLogo("<script></script>")).toThrow(/logo.*scripts\/docs\/run-redoc\.ts/);
});

const hostile = String.raw`
openapi: 3.1.0
info:
  title: "Price $& {{title}} </script><script>document.body.id='owned'</script>"
  version: 1.0.0
  description: "<img src=x onerror=\"document.body.id='owned'\"> and {% partial file=\"x\" /%} $'"
servers: [{ url: https://hostile.example }]
paths:
  /things/{id}:
    post:
      operationId: "make </script> thing"
      tags: ["A & <b>tag</b>"]
      summary: Make a thing
      parameters: [{ name: id, in: path, required: true, description: Its id., schema: { type: string } }]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                note:
                  type: string
                  description: "A <b>note</b> with <script>document.body.id='owned'</script>, {% comment %}shown{% /comment %} and a block:\n\n~~~\n{% shown %} <i>\n~~~"
            examples:
              first: { summary: The first, value: { note: "$& </script> {{x}}" } }
              second: { summary: The second, value: { note: "{% x %}" } }
      responses: { "204": { description: Made. } }
`;

test("text of a document is shown, never executed or expanded", async () => {
  const folder = makeFolder();
  const source = join(folder, "openapi.yaml");
  await writeFile(source, hostile);
  const html = await renderPageOf(buildApiModel(await loadDocument(source), "openapi.yaml"));
  await writeFile(join(folder, "redoc.html"), html);
  for (const file of ["site.css", "site.js", "theme.js"])
    await copyFile(join(site, file), join(folder, file));
  const url = pathToFileURL(join(folder, "redoc.html")).href;
  const use = async ({ page, requests, field }: RedocPage): Promise<void> => {
    expect(await page.title()).toContain("Price $& {{title}} </script>");
    const text = await field("note").innerText();
    expect(text).toContain("A <b>note</b> with <script>document.body.id='owned'</script>");
    expect(text).toContain("{% comment %}shown{% /comment %}");
    expect(text).toContain("{% shown %} <i>");
    expect(await readCode(requests)).toContain("$& </script> {{x}}");
    await choose(requests, "cURL", "Payload");
    await choose(requests, "The first", "The second");
    await expect.poll(() => readCode(requests)).toContain("{% x %}");
    // Redoc renders a section only when it is near the viewport.
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => page.locator("body").innerText()).toContain('{% partial file="x" /%}');
    expect(await page.evaluate(() => document.body.id)).toBe("");
    expect(await page.locator("img[src=x]").count()).toBe(0);
  };
  await withRedoc("ABTagBMakeScriptThingParams.note", use, { url, height: 2000 });
});
