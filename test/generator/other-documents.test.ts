import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import { buildClientModel } from "../../generator/client-model/build-client-model.js";
import { type Diagnostic, SpecError } from "../../generator/diagnostics.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { emitResources } from "../../generator/emitters/resources.js";
import { documents } from "../fixtures/other-documents.js";
import { repository, useSpecs } from "../support/generator-files.js";

const writeSpec = useSpecs();

/** The rows of the README's table on other documents: what a document has, and what becomes of it. */
const rows = readFileSync(join(repository, "README.md"), "utf8")
  .split("| in the document | is | as |\n")[1]
  ?.split("\n\n")[0]
  ?.split("\n")
  .slice(1)
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));

/** What is reported of a document, and the resources of its client. */
async function read(document: object): Promise<readonly [readonly Diagnostic[], string]> {
  try {
    const loaded = await loadDocument(writeSpec(document));
    const found: Diagnostic[] = [...loaded.problems];
    const api = buildApiModel(loaded, "openapi.json", (warning) => found.push(warning));
    const files = emitResources(buildClientModel(api));
    return [found, files.map(({ text }) => text).join("\n")];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return [error.diagnostics, ""];
  }
}

describe("the README's table on other documents", () => {
  it("has a row for each of these documents", () => {
    expect(rows?.map(([given]) => given).sort()).toEqual(Object.keys(documents).sort());
  });

  it.each(rows ?? [])("%s is %s", async (given = "", outcome) => {
    const { document, prints = [], reports } = documents[given] ?? {};
    const [found, text] = await read(document ?? {});
    for (const part of prints) expect(text).toContain(part);
    const severity = outcome === "refused" ? "error" : "warning";
    expect(found).toEqual(
      outcome === "expressed"
        ? []
        : [expect.objectContaining({ severity, message: expect.stringContaining(`${reports}`) })],
    );
  });
});
