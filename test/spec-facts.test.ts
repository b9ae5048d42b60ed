import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import pageFields from "./fixtures/reference-facts.json" with { type: "json" };
import copiedHashes from "./fixtures/reference-sentence-hashes.json" with { type: "json" };
import { isObject, type JsonObject, objectOf } from "./support/narrow.js";
import { listFields, loadSpec } from "./support/spec-fields.js";

let spec: JsonObject;

beforeAll(async () => {
  spec = await loadSpec();
});

it("each field of the page is in the YAML, no other one is, and both say the same of it", () => {
  const found = listFields(spec).map((field) => [field.path, field]);
  const wanted = pageFields.map((field) => [field.path, field]);
  expect(found).toHaveLength(wanted.length);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
});

describe("descriptions", () => {
  const proseKeys = new Set(["description", "summary", "x-enumDescriptions"]);
  const exampleKeys = new Set(["example", "examples"]);

  function listStrings(value: unknown): string[] {
    if (typeof value === "string") return [value];
    return isObject(value) ? Object.values(value).flatMap(listStrings) : [];
  }

  /** All prose of the document; a property that is called "description" is none. */
  function listTexts(value: unknown, owner = ""): string[] {
    if (Array.isArray(value)) return value.flatMap((item) => listTexts(item));
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      if (owner !== "properties" && exampleKeys.has(key)) return [];
      return owner !== "properties" && proseKeys.has(key)
        ? listStrings(inner)
        : listTexts(inner, key);
    });
  }

  /** The sentences of a text, also without what stands in parentheses, as words. */
  const listSentences = (text: string): string[] =>
    [text, text.replaceAll(/\s*\([^)]*\)/g, "")]
      .flatMap((variant) => variant.split(/(?<=[.!?])\s+|\n{2,}/))
      .map((sentence) =>
        sentence
          .toLowerCase()
          .replaceAll(/['’]/g, "")
          .replaceAll(/[^a-z0-9]+/g, " ")
          .trim(),
      );

  it("copy no sentence of the page that has six words or more", () => {
    const hashes = new Set(copiedHashes);
    const sentences = listTexts(objectOf(spec, "the document")).flatMap(listSentences);
    expect(sentences.length).toBeGreaterThan(300);
    const copied = sentences.filter(
      (sentence) =>
        sentence.split(" ").length >= 6 &&
        hashes.has(createHash("sha256").update(sentence).digest("hex").slice(0, 16)),
    );
    expect(copied).toEqual([]);
  });
});
