import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { findDifferences } from "../../generator/write.js";
import { hostileStrings } from "../fixtures/hostile/strings.js";
import { bundleClient, listSyntaxErrors } from "../support/hostile-run.js";
import { generateStructure, structuralSlots } from "../support/hostile-structure.js";

/** Every how many strings one is put into each place; `HOSTILE_STRIDE=1` puts all of them, for minutes. */
const stride = Number(process.env.HOSTILE_STRIDE ?? 7);
const folder = mkdtempSync(join(tmpdir(), "hostile-structure-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** Payloads raise a counter, if they get to run. */
const readBoom = (): unknown => Reflect.get(globalThis, "boom");

describe.each(
  structuralSlots.map(([kind, path], index) => ({
    kind,
    path,
    index,
    name: path.slice(-4).join("/"),
  })),
)("a hostile text as the $kind at $name", ({ kind, path, index }) => {
  const numbers = hostileStrings.flatMap((_, number) =>
    (number + index) % stride === 0 ? [number] : [],
  );

  it.each(numbers)("is reported with its location, or does no harm: text %i", async (number) => {
    const { files, error } = await generateStructure(kind, path, hostileStrings[number] ?? "");
    expect(error?.diagnostics.filter(({ position }) => position === undefined) ?? []).toEqual([]);
    expect(error === undefined).toBe(files.length > 0);
    const sources = files.filter((file) => file.path.endsWith(".ts"));
    expect(sources.flatMap((file) => listSyntaxErrors(file.path, file.text))).toEqual([]);
    // Refuses paths that lead out, and those with characters that some disk cannot hold.
    findDifferences(join(folder, "nothing"), files);
    if (files.length > 0) {
      const script = join(folder, `client-${index}-${number}.mjs`);
      writeFileSync(script, await bundleClient(files));
      await import(pathToFileURL(script).href);
    }
    expect(readBoom()).toBeUndefined();
  });
});
