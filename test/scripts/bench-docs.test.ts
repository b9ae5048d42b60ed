import { describe, expect, test } from "vitest";
import { listPages, oursId } from "../../scripts/bench/docs/pages.js";
import { type DocsRow, writeDocsSection } from "../../scripts/bench/docs/section.js";
import { readTarget } from "../../scripts/bench/docs/target.js";
import { cellsOf } from "../support/bench-tables.js";

const ours: DocsRow = {
  id: oursId,
  title: "ours",
  loads: {
    value: [
      { bytes: 1_000, requests: 3, firstPaint: 100, fields: 100 },
      { bytes: 1_000, requests: 3, firstPaint: 200, fields: 300 },
      { bytes: 1_000, requests: 3, firstPaint: 400, fields: 400 },
    ],
  },
  plainText: { value: 30_000 },
};

function write(...others: DocsRow[]) {
  return writeDocsSection({
    rows: [ours, ...others],
    oursId,
    fields: ["alpha", "beta", "omega"],
    rounds: 3,
    browser: "Chromium 1",
  });
}

describe("the benchmark's table of docs", () => {
  test("compares bytes with ours, and both times with our first paint in the same round", () => {
    const peer: DocsRow = {
      id: "peer",
      title: "peer",
      version: "1.2.3",
      loads: {
        value: [
          { bytes: 2_500, requests: 4, firstPaint: 100, fields: 500 },
          { bytes: 2_500, requests: 4, firstPaint: 600, fields: 800 },
          { bytes: 2_600, requests: 5, firstPaint: 800, fields: 2_400 },
        ],
      },
      plainText: { value: 0 },
    };
    const { text, failures } = write(peer);
    expect(cellsOf(text, "ours")).toEqual([
      "ours",
      ...["1,000", "1.00", "3", "1.00", "1.00", "30,000"],
    ]);
    expect(cellsOf(text, "peer")).toEqual([
      "peer 1.2.3",
      ...["2,500", "2.50", "4", "2.00", "5.00", "0"],
    ]);
    expect(failures).toEqual([]);
  });

  test("says what was waited for, by which browser, and what the ratios are of", () => {
    const { text } = write();
    expect(text).toContain("Chromium 1");
    expect(text).toContain("all 3 fields");
    expect(text.replaceAll(/\s+/g, " ")).toContain("from `alpha` to `omega`");
    expect(text).toContain("200 ms");
  });

  test("shows what failed as failed, and tells why beside the table only", () => {
    const failed = { failed: "no browser in /somewhere" };
    const peer: DocsRow = { id: "peer", title: "peer", loads: failed, plainText: { value: 7 } };
    const { text, failures } = write(peer);
    expect(cellsOf(text, "peer")).toEqual([
      "peer",
      ...["failed", "failed", "failed", "failed", "failed", "7"],
    ]);
    expect(failures).toEqual(["peer, loads: no browser in /somewhere"]);
    expect(text).not.toContain("/somewhere");
  });
});

test("every page is opened where it shows the operation whose fields are waited for", async () => {
  const target = await readTarget();
  expect(target.fields).toContain("shortDescription");
  expect(listPages(target).map(({ path }) => path)).toEqual([
    "index.html#updateModel",
    "redoc.html#updateModel",
    "scalar.html#tag/models/PUT/models/{modelId}",
  ]);
});
