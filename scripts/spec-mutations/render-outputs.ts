import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { prepareRedoc } from "../../generator/docs/redoc/index.js";
import { buildDocsView } from "../../generator/docs/view/build-docs-view.js";
import { ownEmitters } from "../../generator/emitters/index.js";
import { emitAll, readModel } from "../../generator/generate.js";
import type { Output } from "../spec-facts/fact-kinds.js";
import { useTempFolder } from "../temp-folder.js";

/** The texts generated from a document, joined by output. */
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
 * @throws {@link SpecError} if the document cannot be used
 */
export async function renderOutputs(document: unknown): Promise<Rendered> {
  const api = await useTempFolder(async (folder) => {
    const path = join(folder, "openapi.json");
    await writeFile(path, JSON.stringify(document));
    return readModel(path, "openapi.json", { strict: true });
  });
  const rendered = new Map<Output, string>();
  for (const { path, text } of await emitAll(api, ownEmitters)) {
    const [output] = patterns.find(([, pattern]) => pattern.test(path)) ?? [];
    if (output === undefined) throw new Error(`${path} belongs to no output`);
    rendered.set(output, `${rendered.get(output) ?? ""}${path}\n${text}\n`);
  }
  const redoc = prepareRedoc(api, await buildDocsView(buildClientModel(api)));
  return rendered.set("redoc", JSON.stringify([redoc.document, redoc.options]));
}
