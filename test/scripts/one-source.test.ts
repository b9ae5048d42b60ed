import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Fact, put } from "../../scripts/one-source/fact.js";
import { kinds } from "../../scripts/one-source/kinds.js";
import { type Finding, isProven, proveFact } from "../../scripts/one-source/prove.js";
import { type Facts, readFacts } from "../../scripts/one-source/read-facts.js";
import { listFailures, writeTable } from "../../scripts/one-source/report.js";

const spec = fileURLToPath(new URL("../../openapi/openapi.yaml", import.meta.url));
let read: Facts;

beforeAll(async () => {
  read = await readFacts(spec);
});

/** One of every third kind, from the middle, where nothing is special; the whole is a slow test. */
function pickSample(facts: readonly Fact[]): Fact[] {
  const sampled = Object.keys(kinds).filter((_, index) => index % 3 === 0);
  return sampled.map((kind) => {
    const own = facts.filter((fact) => fact.kind === kind);
    const fact = own[Math.floor(own.length / 2)];
    if (fact === undefined) throw new Error(`The document has no ${kind}`);
    return fact;
  });
}

describe("the facts of the YAML", () => {
  it("are everything that it says", () => {
    expect(read.uncovered).toEqual([]);
    expect(read.facts.length).toBeGreaterThan(1_500);
  });

  it("reach every output that they must, in a sample", async () => {
    const findings: Finding[] = [];
    for (const fact of pickSample(read.facts))
      findings.push(await proveFact(read.document, read.before, fact));
    expect(listFailures(findings)).toEqual([]);
  });
});

describe("a fact", () => {
  const pointer = "/components/schemas/Model/properties/tags/description";
  const fact: Fact = {
    kind: "text of a field",
    pointer,
    reaches: ["types"],
    edits: [put(pointer, "Other.")],
  };

  it("that changes an output is seen there, and nowhere else", async () => {
    const { changed } = await proveFact(read.document, read.before, fact);
    expect(changed.toSorted()).toEqual(["markdown", "page", "redoc", "types"]);
  });

  it("that fails to reach one is named, with its place", async () => {
    const finding = await proveFact(read.document, read.before, {
      ...fact,
      reaches: ["types", "mock"],
    });
    expect(isProven(finding)).toBe(false);
    expect(listFailures([finding])).toEqual([`${pointer} (text of a field; "Other.") misses mock`]);
    expect(writeTable([finding])).toMatch(/^\| text of a field \| 1 .*\| ! +\|$/m);
  });

  it("whose change is refused is named, unless others refer to it", async () => {
    const place = "/components/schemas/Model/properties/type/$ref";
    const broken: Fact = { ...fact, pointer: place, edits: [put(place, "#/nowhere")] };
    const finding = await proveFact(read.document, read.before, broken);
    expect(listFailures([finding])[0]).toMatch(/was refused: .*openapi\.json:\d+:\d+/s);
    expect(
      isProven(await proveFact(read.document, read.before, { ...broken, isReferred: true })),
    ).toBe(true);
  });
});
