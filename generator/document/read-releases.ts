import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import type { Release, ReleasedChange } from "../api-model/model.js";
import { errorInFile } from "./source-locations.js";

/** Path of the changelog, relative to the folder of the document. */
export const changelogPath = "released/changelog.yaml";

/**
 * Reads the changelog that `npm run spec:diff -- --release` writes beside a document; empty if there is none.
 *
 * @throws SpecError if the file has another form
 */
export async function readReleases(
  specPath: string,
  onFile: (path: string) => void = () => {},
): Promise<readonly Release[]> {
  const path = join(dirname(specPath), changelogPath);
  const body = await readFile(path, "utf8").catch(() => undefined);
  if (body === undefined) return [];
  onFile(path);
  const parsed = parse(body);
  if (Array.isArray(parsed) && parsed.every(isRelease)) return parsed;
  throw errorInFile(
    path,
    "This file is not a changelog that a release has written.",
    "Restore the file; `npm run spec:diff -- --release` writes it.",
    { body },
  );
}

function parse(body: string): unknown {
  try {
    return parseYaml(body);
  } catch {
    return undefined;
  }
}

function isRelease(value: unknown): value is Release {
  const { version, date, changes }: Partial<Record<keyof Release, unknown>> = Object(value);
  return (
    typeof version === "string" &&
    typeof date === "string" &&
    Array.isArray(changes) &&
    changes.every(isChange)
  );
}

function isChange(value: unknown): value is ReleasedChange {
  const change: Partial<Record<keyof ReleasedChange, unknown>> = Object(value);
  const { impact, breaks } = change;
  return (
    ["major", "minor", "patch"].some((known) => known === impact) &&
    Array.isArray(breaks) &&
    breaks.every((one) => one === "callers" || one === "readers") &&
    [change.subject, change.text, change.pointer].every((text) => typeof text === "string")
  );
}
