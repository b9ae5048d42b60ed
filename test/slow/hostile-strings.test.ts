import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GeneratedFile } from "../../generator/emitters/emitter.js";
import { findDifferences } from "../../generator/write.js";
import { hostileStrings } from "../fixtures/hostile/strings.js";
import { openPage } from "../support/docs-browser.js";
import {
  bundleClient,
  generateHostile,
  listSyntaxErrors,
  listTrees,
} from "../support/hostile-run.js";

/** Every how many rounds one is run: `HOSTILE_STRIDE=1` runs all 134, for ten minutes. */
const stride = Number(process.env.HOSTILE_STRIDE ?? 7);
const rounds = hostileStrings.flatMap((_, round) => (round % stride === 0 ? [round] : []));
const folder = mkdtempSync(join(tmpdir(), "hostile-pages-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** Payloads raise a counter, if they get to run. */
const readBoom = (): unknown => Reflect.get(globalThis, "boom");

/** What no page may hold, whatever the document says. */
async function visit(files: readonly GeneratedFile[]) {
  // There is none of the files that the pages refer to.
  const docs = await openPage({ tolerated: /Failed to load resource/ });
  const found = [];
  try {
    for (const { path, text } of files.filter((file) => file.path.endsWith(".html"))) {
      const file = join(folder, path.replace(/^.*\//, ""));
      writeFileSync(file, text);
      await docs.page.goto(pathToFileURL(file).href);
      found.push(
        await docs.page.evaluate(() => ({
          boom: Reflect.get(globalThis, "boom"),
          scripts: [...document.scripts].filter(
            ({ src }) => !/\/(?:site|explorer|theme)\.js$/.test(src),
          ).length,
          elements: document.querySelectorAll(
            "iframe, object, embed, base, form[action]:not([action='explorer.html']), img, svg, style",
          ).length,
          handlers: [...document.querySelectorAll("*")].flatMap((element) =>
            element.getAttributeNames().filter((name) => /^(?:on|style$|srcdoc$)/.test(name)),
          ).length,
          protocols: [...document.querySelectorAll("a[href]")]
            .map((link) => new URL(link.getAttribute("href") ?? "", document.baseURI).protocol)
            .filter((protocol) => !/^(?:file|https?|mailto):$/.test(protocol)),
        })),
      );
    }
    docs.expectSilence();
    return found;
  } finally {
    await docs.close();
  }
}

const harmless = { boom: undefined, scripts: 0, elements: 0, handlers: 0, protocols: [] };

describe.each([
  { where: "texts, names and values", urls: false },
  { where: "paths and addresses of servers", urls: true },
])("hostile strings in $where are data:", ({ urls }) => {
  let trees: readonly string[];

  beforeAll(async () => {
    trees = listTrees(await generateHostile(undefined, urls));
  });

  it.each(rounds)("round %i", async (round) => {
    const files = await generateHostile(round, urls);
    expect(
      files.flatMap(({ path, text }) => (path.endsWith(".ts") ? listSyntaxErrors(path, text) : [])),
    ).toEqual([]);
    expect(listTrees(files)).toEqual(trees);
    // Refuses paths that lead out, and those with characters that some disk cannot hold.
    const differences = findDifferences(join(folder, "nothing"), files);
    expect(new Set(differences.map(({ path }) => path.toLowerCase())).size).toBe(files.length);

    const script = join(folder, `client-${urls}-${round}.mjs`);
    writeFileSync(script, await bundleClient(files));
    await import(pathToFileURL(script).href);
    expect(readBoom()).toBeUndefined();

    const found = await visit(files);
    expect(found).toEqual(found.map(() => harmless));
  });
});
