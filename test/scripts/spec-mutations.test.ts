import { beforeAll, describe, expect, it } from "vitest";
import { put } from "../../scripts/spec-mutations/edits.js";
import { type Fact, listFacts } from "../../scripts/spec-mutations/list-facts.js";
import {
  formatResults,
  hasPassed,
  listFailures,
  runMutation,
} from "../../scripts/spec-mutations/run-mutation.js";
import { readFacts } from "../support/spec-mutations.js";

let read: Awaited<ReturnType<typeof readFacts>>;

beforeAll(async () => {
  read = await readFacts();
});

describe("the facts of the document", () => {
  it("are all that it states", () => {
    expect(read.facts.length).toBeGreaterThan(1_500);
    expect(() => listFacts({ ...Object(read.root), "x-other": 1 })).toThrow("/x-other");
  });
});

describe("a fact", () => {
  const pointer = "/components/schemas/Model/properties/tags/description";
  const fact: Fact = {
    kind: "text of a field",
    pointer,
    outputs: ["types"],
    mutations: [put(pointer, "Other.")],
    isReferred: false,
  };

  it("that changes an output is seen there, and nowhere else", async () => {
    const { changed } = await runMutation(read.root, read.before, fact);
    expect(changed.toSorted()).toEqual(["markdown", "page", "redoc", "types"]);
  });

  it("that does not change one is reported, with its pointer", async () => {
    const result = await runMutation(read.root, read.before, {
      ...fact,
      outputs: ["types", "mock"],
    });
    expect(hasPassed(result)).toBe(false);
    expect(listFailures([result])).toEqual([
      `${pointer} (text of a field; "Other.") does not change mock`,
    ]);
    expect(formatResults([result])).toBe(
      "text of a field, 1 fact: types 1, markdown 1, page 1, redoc 1\n",
    );
  });

  it("that changes a package which would not be released is reported", async () => {
    const result = await runMutation(read.root, read.before, { ...fact, kind: "licence" });
    expect(listFailures([result])).toEqual([
      `${pointer} (licence; "Other.") changes packages/client, which spec:diff would not release`,
    ]);
  });

  it("whose change is refused is reported, unless others refer to it", async () => {
    const at = "/components/schemas/Model/properties/type/$ref";
    const broken: Fact = { ...fact, pointer: at, mutations: [put(at, "#/nowhere")] };
    const result = await runMutation(read.root, read.before, broken);
    expect(listFailures([result])[0]).toMatch(/cannot be changed: .*openapi\.json:\d+:\d+/s);
    expect(hasPassed({ ...result, fact: { ...broken, isReferred: true } })).toBe(true);
  });
});
