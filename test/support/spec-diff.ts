import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { ReleasedChange } from "../../generator/api-model/model.js";
import type { Comparison, DocumentVersion } from "../../scripts/spec-diff/change.js";
import { readVersion } from "../../scripts/spec-diff/compare-documents.js";
import { applyChanges, type Change } from "../../scripts/spec-mutations/edits.js";
import { repository } from "./generator-files.js";

const folder = join(repository, "test/fixtures/spec-diff");

/** The fixture that holds the changes that the edits of a name lead to. */
export const expectedOf = (name: string): string => join(folder, "expected", `${name}.json`);

export const readExpected = (name: string): ReleasedChange[] =>
  JSON.parse(readFileSync(expectedOf(name), "utf8"));

let own: Promise<DocumentVersion> | undefined;

/** Our own document as it is. */
export function readOwn(): Promise<DocumentVersion> {
  own ??= readVersion(join(repository, "openapi/openapi.yaml"));
  return own;
}

/** A document that has what our own one has not. */
export const readShop = (): Promise<DocumentVersion> => readVersion(join(folder, "shop.yaml"));

/** The document with all edits of a name made, in one file of the folder `target`. */
export async function compareEdited(
  name: string,
  before: DocumentVersion,
  target: string,
): Promise<Comparison> {
  // A JSON pointer into the bundled document alone removes; one that ends with `/-` appends to a list.
  const edits: Record<string, Change[]> = parse(
    readFileSync(join(folder, "edits", `${name}.yaml`), "utf8"),
  );
  const copy: unknown = structuredClone(before.document.root);
  applyChanges(copy, Object.values(edits).flat());
  const path = join(target, "openapi.json");
  await writeFile(path, JSON.stringify(copy));
  return { before, after: await readVersion(path) };
}
