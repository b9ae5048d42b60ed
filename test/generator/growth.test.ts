import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { makeDocument } from "../../scripts/bench/codegen/large-document.js";
import { useTempDirs } from "../support/generator-files.js";

const makeDir = useTempDirs();

/** How often building the model reads the document, where it has this many operations. */
async function countReads(operations: number): Promise<number> {
  const path = join(makeDir(), "openapi.json");
  writeFileSync(path, JSON.stringify(makeDocument(operations)));
  const document = await loadDocument(path);
  let reads = 0;
  const watched = new WeakMap<object, object>();
  const watch = <Value>(value: Value): Value => {
    if (typeof value !== "object" || value === null) return value;
    const known = watched.get(value) ?? new Proxy(value, handler);
    watched.set(value, known);
    // The proxy stands for the value.
    return known as Value;
  };
  const handler: ProxyHandler<object> = {
    get(target, key) {
      reads += 1;
      return watch(Reflect.get(target, key));
    },
    ownKeys(target) {
      const keys = Reflect.ownKeys(target);
      reads += keys.length;
      return keys;
    },
  };
  buildApiModel({ ...document, root: watch(document.root) }, "openapi.json");
  return reads;
}

describe("the cost of a large document", () => {
  it("grows with its operations, and no faster, where the model is built", async () => {
    const [some, more] = [await countReads(100), await countReads(400)];
    expect(more / some).toBeGreaterThan(3.9);
    expect(more / some).toBeLessThan(4.02);
  });
});
