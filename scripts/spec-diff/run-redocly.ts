import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runRedocly } from "../redocly.js";
import { useTempFolder } from "../temp-folder.js";
import type { Impact } from "./change.js";

/** One side of a change; without a value, the pointer is that of the parent. */
export interface RawSide {
  readonly pointer: string;
  readonly value?: unknown;
}

/** A change as Redocly reports it. */
export interface RawChange {
  /** The path from the root of the document, through references. */
  readonly path: string;
  readonly typeName: string;
  readonly kind: "added" | "removed" | "modified";
  readonly impact: Impact;
  /** The results of its rules; empty if none applies. */
  readonly verdicts: readonly { readonly ruleId: string }[];
  readonly property?: string;
  readonly base?: RawSide;
  readonly revision?: RawSide;
}

/** Compares two bundled documents, with the severities of `scripts/spec-diff/redocly.yaml`. */
export async function runRedoclyDiff(before: unknown, after: unknown): Promise<RawChange[]> {
  const output = await useTempFolder(async (folder) => {
    const [base, revision] = [join(folder, "before.json"), join(folder, "after.json")];
    await writeFile(base, JSON.stringify(before));
    await writeFile(revision, JSON.stringify(after));
    const config = join(import.meta.dirname, "redocly.yaml");
    const flags = ["--format", "json", "--fail-on", "none", "--config", config];
    return runRedocly("diff", base, revision, ...flags);
  });
  // The form of the report depends on the version of the command line, which is pinned.
  const report = JSON.parse(output) as { readonly changes: readonly RawChange[] };
  return report.changes.map((change) => ({
    ...change,
    ...(change.base && { base: localize(change.base) }),
    ...(change.revision && { revision: localize(change.revision) }),
  }));
}

/** Our pointers have no `#`. */
function localize(side: RawSide): RawSide {
  return { ...side, pointer: side.pointer.replace(/^#/, "").replace(/^\/$/, "") };
}
