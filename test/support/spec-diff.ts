import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { childPointer, parsePointer } from "../../generator/api-model/build-context.js";
import { readAt } from "../../generator/document/trace-sources.js";
import type { Change, Edition } from "../../scripts/spec-diff/change.js";
import { diffDocuments } from "../../scripts/spec-diff/diff-documents.js";
import { readEdition } from "../../scripts/spec-diff/gate.js";
import { repository } from "./generator-files.js";
import type { Edit } from "./spec-diff-case.js";

let own: Promise<Edition> | undefined;

/** Our own document as it is. */
export function readOwn(): Promise<Edition> {
  own ??= readEdition(join(repository, "openapi/openapi.yaml"));
  return own;
}

/** An edited copy of a document, in one file of the folder. */
export async function readEdited(
  folder: string,
  edits: readonly Edit[],
  { document }: Edition,
): Promise<Edition> {
  const path = join(folder, "openapi.json");
  await writeFile(path, JSON.stringify(applyEdits(document.root, edits)));
  return readEdition(path);
}

/** What has changed in an edited copy. */
export async function diffEdited(
  folder: string,
  edits: readonly Edit[],
  before: Edition,
): Promise<Change[]> {
  return diffDocuments({ before, after: await readEdited(folder, edits, before) });
}

function applyEdits(root: unknown, edits: readonly Edit[]): unknown {
  const copy: unknown = structuredClone(root);
  for (const [pointer, value] of edits) {
    const keys = parsePointer(`#${pointer}`);
    const last = keys.pop() ?? "";
    const holder = readAt(copy, childPointer("", ...keys));
    if (typeof holder !== "object" || holder === null)
      throw new Error(`There is nothing at ${pointer} to edit.`);
    if (Array.isArray(holder)) {
      const index = last === "-" ? holder.length : Number(last);
      holder.splice(index, 1, ...(value === undefined ? [] : [value]));
    } else if (value === undefined) {
      if (!Reflect.has(holder, last)) throw new Error(`There is nothing at ${pointer} to remove.`);
      Reflect.deleteProperty(holder, last);
    } else Reflect.set(holder, last, value);
  }
  return copy;
}
