import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Comparison, DocumentVersion } from "../../scripts/spec-diff/change.js";
import { readVersion } from "../../scripts/spec-diff/compare-documents.js";
import { put, remove } from "../../scripts/spec-mutations/edits.js";
import { repository } from "./generator-files.js";
import type { Edit } from "./spec-diff-case.js";

let own: Promise<DocumentVersion> | undefined;

/** Our own document as it is. */
export function readOwn(): Promise<DocumentVersion> {
  own ??= readVersion(join(repository, "openapi/openapi.yaml"));
  return own;
}

/** A document, and an edited copy of it in one file of the folder. */
export async function compareEdited(
  folder: string,
  edits: readonly Edit[],
  before: DocumentVersion,
): Promise<Comparison> {
  const path = join(folder, "openapi.json");
  const copy: unknown = structuredClone(before.document.root);
  for (const [pointer, value] of edits)
    (value === undefined ? remove(pointer) : put(pointer, value)).apply(copy);
  await writeFile(path, JSON.stringify(copy));
  return { before, after: await readVersion(path) };
}
