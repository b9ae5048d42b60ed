import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { makeDocument } from "../../scripts/bench/codegen/large-document.js";
import { useSpecs, useTempDirs } from "../support/generator-files.js";

const makeDir = useTempDirs();
const writeSpec = useSpecs();

/** How often building the model reads the document, where it has this many operations. */
async function countReads(operations: number): Promise<number> {
  const document = await loadDocument(writeSpec(makeDocument(operations)));
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
    const [some, more] = [await countReads(50), await countReads(200)];
    expect(more / some).toBeGreaterThan(3.9);
    expect(more / some).toBeLessThan(4.02);
  });

  it("includes each file once, however often others refer to it", async () => {
    const folder = makeDir();
    const write = (name: string, content: object) =>
      writeFileSync(join(folder, name), JSON.stringify(content));
    const thing = { $ref: "thing.json" };
    const body = { content: { "application/json": { schema: { type: "array", items: thing } } } };
    const responses = { "200": { description: "Done.", ...body } };
    write("thing.json", {
      type: "object",
      properties: { next: thing, part: { $ref: "part.json" } },
    });
    write("part.json", { type: "object", properties: { whole: thing } });
    write("openapi.json", {
      openapi: "3.1.0",
      info: { title: "Files", version: "1.0.0" },
      paths: Object.fromEntries(["/a", "/b", "/c"].map((path) => [path, { get: { responses } }])),
    });
    const read: string[] = [];
    await loadDocument(join(folder, "openapi.json"), {
      onFile: (path) => read.push(basename(path)),
    });
    const names = read.filter((name) => name.endsWith(".json"));
    expect(names.toSorted()).toEqual(["openapi.json", "part.json", "thing.json"]);
  });
});
