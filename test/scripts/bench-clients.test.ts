import { describe, expect, test } from "vitest";
import { type Row, writeClientsSection } from "../../scripts/bench/clients-section.js";
import { cellsOf } from "../support/bench-tables.js";

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

function write(...peers: Row[]) {
  return writeClientsSection({ oursId: "ours", bareId: "bare", rows: [ours, ...peers, bare] });
}

describe("the benchmark's table of clients", () => {
  test("compares bytes with ours, and each round with the bare call of that round", () => {
    const peer: Row = { id: "peer", title: "peer", bytes: { value: 2_000 }, short: bare.short };
    const { text, failures } = write(peer);
    expect(cellsOf(text, "ours")).toEqual([
      "ours 1.2.3",
      ...["8,000", "1.00", "3.00", "3.50", "1,234", "5,678"],
    ]);
    expect(cellsOf(text, "peer")).toEqual(["peer", "2,000", "0.25", "1.00", "–", "–", "–"]);
    expect(cellsOf(text, "bare")).toEqual(["bare", "–", "–", "1.00", "1.00", "–", "–"]);
    expect(failures).toEqual([]);
  });

  test("shows what failed as failed, and tells why beside the table only", () => {
    const failed = { failed: "no such export in /somewhere" };
    const peer: Row = { id: "peer", title: "peer", bytes: failed, short: failed, types: failed };
    const { text, failures } = write(peer);
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
  });
});
