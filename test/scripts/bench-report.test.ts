import { expect, test } from "vitest";
import type { DocsRow } from "../../scripts/bench/docs/section.js";
import { writeReport } from "../../scripts/bench/report.js";

function report(loads: DocsRow["loads"]) {
  const row: DocsRow = { id: "page", title: "page", loads, plainText: { value: 1 } };
  return writeReport({
    clients: { oursId: "ours", bareId: "bare", rows: [{ id: "ours", title: "client" }] },
    docs: { oursId: "page", rows: [row], fields: ["name"], rounds: 1, browser: "B" },
    machine: "M",
    tools: "T",
  });
}

test("the report has a section for clients and one for docs", () => {
  const load = { bytes: 1, requests: 1, firstPaint: 1, fields: 1 };
  const { text, failures, exitCode } = report({ value: [load] });
  expect(text.match(/^#+ .*$/gm)).toEqual(["# Benchmark", "## Clients", "## Docs"]);
  expect(text).toContain("One run on M; T.");
  expect({ failures, exitCode }).toEqual({ failures: [], exitCode: 0 });
});

test("one measurement that failed makes the run fail", () => {
  const { failures, exitCode } = report({ failed: "why" });
  expect({ failures, exitCode }).toEqual({ failures: ["page, loads: why"], exitCode: 1 });
});
