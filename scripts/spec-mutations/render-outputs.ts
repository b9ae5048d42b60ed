import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { prepareRedoc } from "../../generator/docs/redoc/index.js";
import { buildDocsView } from "../../generator/docs/view/build-docs-view.js";
import { ownEmitters } from "../../generator/emitters/index.js";
import { emitAll, readModel } from "../../generator/generate.js";
import type { Output } from "../spec-facts/fact-kinds.js";

/** What is made of a document, by output: all its texts in one. */
export type Rendered = ReadonlyMap<Output, string>;

const patterns: readonly (readonly [Output, RegExp])[] = [
  ["enums", /^packages\/enums\//],
  [
    "types",
    /^packages\/client\/src\/generated\/(?:schemas\/|wire\.ts|resources\/[\w-]+-params\.ts)/,
  ],
  ["rules", /^packages\/client\/src\/generated\/checks\//],
  ["drift", /^packages\/client\/src\/generated\/drift-shapes\.ts/],
  ["client", /^packages\/client\//],
  ["markdown", /^packages\/docs\/generated\/.*\.(?:md|txt)$/],
  ["page", /^packages\/docs\/generated\//],
  ["explorer", /^packages\/docs\/src\/generated\//],
  ["mock", /^packages\/mock\//],
];

/**
 * Runs codegen in memory, as strictly as on our own document.
 *
 * @throws {@link SpecError} where the document cannot be used
 */
export async function renderOutputs(document: unknown): Promise<Rendered> {
  const folder = await mkdtemp(join(tmpdir(), "spec-mutations-"));
  try {
    const path = join(folder, "openapi.json");
    await writeFile(path, JSON.stringify(document));
    const api = await readModel(path, "openapi.json", { strict: true });
    const rendered = new Map<Output, string>();
    for (const { path: file, text } of await emitAll(api, ownEmitters)) {
      const [output] = patterns.find(([, pattern]) => pattern.test(file)) ?? [];
      if (output === undefined) throw new Error(`${file} belongs to no output`);
      rendered.set(output, `${rendered.get(output) ?? ""}${file}\n${text}\n`);
    }
    const redoc = prepareRedoc(api, await buildDocsView(buildClientModel(api)));
    return rendered.set("redoc", JSON.stringify([redoc.document, redoc.options]));
  } finally {
    await rm(folder, { recursive: true });
  }
}
