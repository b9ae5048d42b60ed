import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../scripts/spec-diff/compare-documents.js";
import { useTempDirs } from "../support/generator-files.js";
import { compareEdited, expectedOf, readOwn, readShop } from "../support/spec-diff.js";

const makeDir = useTempDirs();

describe.each([
  // Edits that can be made together, as none touches what another one is about.
  ["own-schemas", readOwn],
  ["own-rules", readOwn],
  ["shop", readShop],
  // New names are distinguished from other things that come and go only where little else does.
  ["shop-names", readShop],
] as const)("edits of %s", (name, read) => {
  it("are reported, the breaking ones first", async () => {
    const changes = await compareDocuments(await compareEdited(name, await read(), makeDir()));
    const lines = changes.map(({ impact, breaks, subject, text, pointer }) =>
      JSON.stringify({ impact, breaks, subject, text, pointer }),
    );
    await expect(`[\n${lines.join(",\n")}\n]\n`).toMatchFileSnapshot(expectedOf(name));
  });
});
