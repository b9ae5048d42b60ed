import { expect, test } from "vitest";
import { type CodegenTable, writeCodegenSection } from "../../scripts/bench/codegen/section.js";
import type { DocsRow } from "../../scripts/bench/docs/section.js";
import { writeReport } from "../../scripts/bench/report.js";
import { cellsOf } from "../support/bench-tables.js";

function report(loads: DocsRow["loads"]) {
  const row: DocsRow = { id: "page", title: "page", loads, plainText: { value: 1 } };
  return writeReport({
    clients: { oursId: "ours", bareId: "bare", rows: [{ id: "ours", title: "client" }] },
    docs: { oursId: "page", rows: [row], fields: ["name"], rounds: 1, browser: "B" },
    codegen: { baseId: "base", tables: [{ title: "a document", rounds: 1, rows: [] }] },
    machine: "M",
    tools: "T",
  });
}

test("the report has sections for clients, docs and codegen", () => {
  const load = { bytes: 1, requests: 1, firstPaint: 1, fields: 1 };
  const { text, failures, exitCode } = report({ value: [load] });
  expect(text.match(/^#+ .*$/gm)).toEqual(["# Benchmark", "## Clients", "## Docs", "## Codegen"]);
  expect(text).toContain("One run on M; T.");
  expect({ failures, exitCode }).toEqual({ failures: [], exitCode: 0 });
});

test("one measurement that failed makes the run fail", () => {
  const { failures, exitCode } = report({ failed: "why" });
  expect({ failures, exitCode }).toEqual({ failures: ["page, loads: why"], exitCode: 1 });
});

test("the report begins with one table of all, with the peers beside us", () => {
  const load = { bytes: 1_234, requests: 1, firstPaint: 1, fields: 1 };
  const { text } = writeReport({
    clients: {
      oursId: "ours",
      bareId: "bare",
      rows: [
        { id: "ours", title: "client", bytes: { value: 5_678 }, short: { value: [4, 6] } },
        { id: "bare", title: "bare", short: { value: [2, 2] } },
      ],
    },
    docs: {
      oursId: "ours",
      rows: [{ id: "scalar", title: "s", loads: { value: [load] }, plainText: { value: 1 } }],
      fields: ["name"],
      rounds: 1,
      browser: "B",
    },
    codegen: { baseId: "openapi-typescript", tables: [table] },
    machine: "M",
    tools: "T",
  });
  const [summary = ""] = text.split("## Clients");
  expect(cellsOf(summary, "client and one call, bytes").slice(1)).toEqual([
    "5,678",
    "–",
    "–",
    "–",
    "–",
  ]);
  expect(cellsOf(summary, "a call ÷ a bare `fetch`")[1]).toBe("2.50");
  expect(cellsOf(summary, "codegen of a document ÷ types alone").slice(1, 4)).toEqual([
    "3.00",
    "1.00",
    "failed",
  ]);
  expect(cellsOf(summary, "– memory, MB").slice(1, 4)).toEqual(["300", "100", "failed"]);
  expect(cellsOf(summary, "docs, bytes of the first page").at(-1)).toBe("1,234");
});

const judgement = { value: { errors: 0, instantiations: 7 } };
const table: CodegenTable = {
  title: "a document",
  rounds: 2,
  rows: [
    {
      id: "ours",
      title: "ours",
      version: "1.0.0",
      runs: {
        value: [
          { seconds: 2, megabytes: 200 },
          { seconds: 12, megabytes: 400 },
        ],
      },
      judgement,
    },
    {
      id: "openapi-typescript",
      title: "types",
      version: "2.0.0",
      runs: {
        value: [
          { seconds: 1, megabytes: 100 },
          { seconds: 3, megabytes: 100 },
        ],
      },
      judgement,
    },
    { id: "hey-api", title: "hey", version: "3.0.0", runs: { failed: "no memory" }, judgement },
  ],
};

test("generators are compared round by round, with memory, errors and types beside", () => {
  const { text, failures } = writeCodegenSection({ baseId: "openapi-typescript", tables: [table] });
  expect(cellsOf(text, "ours")).toEqual(["ours 1.0.0", "7.0 s", "3.00", "300", "0", "7"]);
  expect(cellsOf(text, "types")).toEqual(["types 2.0.0", "2.0 s", "1.00", "100", "0", "7"]);
  expect(cellsOf(text, "hey")).toEqual(["hey 3.0.0", "failed", "failed", "failed", "0", "7"]);
  expect(failures).toEqual(["hey, a document, runs: no memory"]);
});
