import { describe, expect, test } from "vitest";
import { findMedian, type Row, type Run, writeReport } from "../../scripts/bench/report.js";

const ours: Row = {
  id: "ours",
  title: "ours",
  version: "1.2.3",
  bytes: { value: 8_000 },
  short: { value: [0.03, 0.05, 0.9] },
  long: { value: [0.1, 0.06] },
  types: { value: { one: 1_234, fifty: 5_678 } },
};
const bare: Row = {
  id: "bare",
  title: "bare",
  short: { value: [0.01, 0.02, 0.03] },
  long: { value: [0.02, 0.03] },
};

function report(...peers: Row[]) {
  const run: Omit<Run, "rows"> = { oursId: "ours", bareId: "bare", machine: "M", tools: "T" };
  return writeReport({ ...run, rows: [ours, ...peers, bare] });
}

function cellsOf(text: string, title: string): string[] {
  const line = text.split("\n").find((row) => row.startsWith(`| ${title} `)) ?? "";
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

test("the median is the middle, or halfway between the two in the middle", () => {
  expect(findMedian([9, 1, 2])).toBe(2);
  expect(findMedian([10, 1, 2, 4])).toBe(3);
  expect(findMedian([])).toBeNaN();
});

describe("the benchmark's table", () => {
  test("compares bytes with ours, and each round with the bare call of that round", () => {
    const peer: Row = { id: "peer", title: "peer", bytes: { value: 2_000 }, short: bare.short };
    const { text, failures, exitCode } = report(peer);
    expect(cellsOf(text, "ours")).toEqual([
      "ours 1.2.3",
      ...["8,000", "1.00", "3.00", "3.50", "1,234", "5,678"],
    ]);
    expect(cellsOf(text, "peer")).toEqual(["peer", "2,000", "0.25", "1.00", "–", "–", "–"]);
    expect(cellsOf(text, "bare")).toEqual(["bare", "–", "–", "1.00", "1.00", "–", "–"]);
    expect({ failures, exitCode }).toEqual({ failures: [], exitCode: 0 });
  });

  test("shows what failed as failed, tells why beside the table only, and makes the run fail", () => {
    const failed = { failed: "no such export in /somewhere" };
    const peer: Row = { id: "peer", title: "peer", bytes: failed, short: failed, types: failed };
    const { text, failures, exitCode } = report(peer);
    expect(cellsOf(text, "peer")).toEqual([
      "peer",
      ...["failed", "failed", "failed", "–", "failed", "failed"],
    ]);
    expect(failures).toEqual([
      "peer, bytes: no such export in /somewhere",
      "peer, short: no such export in /somewhere",
      "peer, types: no such export in /somewhere",
    ]);
    expect(text).not.toContain("/somewhere");
    expect(exitCode).toBe(1);
  });
});
