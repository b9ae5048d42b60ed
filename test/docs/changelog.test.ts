import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApiModel, Release } from "../../generator/api-model/model.js";
import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { emitDocs } from "../../generator/docs/index.js";
import { expectAccessible, withPage } from "../support/docs-browser.js";
import { site } from "../support/docs-site.js";
import { useTempDirs } from "../support/generator-files.js";
import { readExpected, readOwn } from "../support/spec-diff.js";

const makeDir = useTempDirs();

/** A busy release, a quiet one, and the first. */
const releases: readonly Release[] = [
  {
    version: "0.2.0",
    date: "2026-03-01",
    changes: [
      {
        impact: "major",
        pointer: "/components/schemas/Model/properties/gone",
        subject: "Model.gone",
        text: "It was removed.",
        breaks: ["readers"],
      },
      ...["own-schemas", "own-rules"].flatMap(readExpected),
    ],
  },
  { version: "0.1.1", date: "2026-02-01", changes: [] },
  { version: "0.1.0", date: "2026-01-01", changes: [] },
];

let api: ApiModel;
let folder: string;

beforeAll(async () => {
  api = { ...(await readOwn()).model, releases };
  folder = makeDir();
  for (const { path, text } of await emitDocs(buildClientModel(api)))
    writeFileSync(join(folder, path.slice(path.lastIndexOf("/") + 1)), text);
  for (const name of ["site.css", "site.js", "theme.js"])
    copyFileSync(join(site, name), join(folder, name));
});

const readFile = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("the changelog", () => {
  it("is on no page where no release is known", async () => {
    const files = await emitDocs(buildClientModel({ ...api, releases: [] }));
    expect(files.filter(({ path }) => path.includes("changelog"))).toEqual([]);
    const texts = files.map(({ text }) => text);
    expect(texts.filter((text) => text.includes("changelog"))).toEqual([]);
  });

  it("is linked to from every page", () => {
    for (const name of ["index.html", "explorer.html", "changelog.html"])
      expect(readFile(name)).toContain('<a href="changelog.html"');
    expect(readFile("llms.txt")).toContain("(changelog.md)");
  });

  it("lists each release, breaking changes first, also as Markdown", () => {
    const text = readFile("changelog.md");
    const parts = text.split(/^##+ /m).map((part) => part.split("\n")[0]);
    expect(parts.slice(1)).toEqual([
      "0.2.0 (2026-03-01)",
      "Breaking",
      "New",
      "Wording",
      "0.1.1 (2026-02-01)",
      "0.1.0 (2026-01-01)",
    ]);
    expect(text).toContain(
      "- [`ModelUpdateParams.name`](reference.md#ModelUpdateParams.name): `maxLength` changed from `64` to `63`. Breaks programs that send requests.\n",
    );
    expect(text.match(/^- /gm)).toHaveLength(releases[0]?.changes.length ?? 0);
    expect(text).toContain("Nothing has changed in the API's description.");
    expect(text).toContain("The first release.");
  });

  it("links to anchors that the reference has", () => {
    const links = [...readFile("changelog.html").matchAll(/href="index\.html#([^"]*)"/g)];
    const reference = readFile("index.html");
    expect(links.length).toBeGreaterThan(50);
    const broken = links.filter(
      ([, id = ""]) => !reference.includes(`id="${decodeURIComponent(id)}"`),
    );
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it("links what is gone to what it was a part of", () => {
    const page = readFile("changelog.html");
    expect(page).toContain('<a class="name" href="index.html#Model"><code>Model.gone</code></a>');
  });

  it("is accessible, and fits the window", () =>
    withPage(pathToFileURL(join(folder, "changelog.html")).href, (docs) =>
      expectAccessible(docs, "changelog"),
    ));
});
