import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { StageReport } from "../../../generator/stage-report.js";

/** What a terminal gets to see of stages that begin at the given times, and the table of them. */
function run(isTTY: boolean, times: readonly number[]): { written: string[]; table: string } {
  const written: string[] = [];
  const pending = [...times];
  const terminal = { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  const report = new StageReport(terminal, () => pending.shift() ?? Number.NaN);
  for (const name of ["document", "api model", "pages"]) report.begin(name);
  report.end();
  return { written, table: report.format() };
}

beforeEach(() => vi.stubEnv("CI", undefined));
afterEach(() => vi.unstubAllEnvs());

const long = [0, 1500, 2600, 4000] as const;

it("shows the stage that a long run is at in one line, and takes the line back", () => {
  expect(run(true, long).written).toEqual(["\r\u001b[2K3 s: pages", "\r\u001b[2K"]);
});

it("shows nothing of a short run, where there is no terminal, and in CI", () => {
  expect(run(true, [0, 10, 20, 30]).written).toEqual([]);
  expect(run(false, long).written).toEqual([]);
  vi.stubEnv("CI", "true");
  expect(run(true, long).written).toEqual([]);
});

it("lists how long each stage took", () => {
  expect(run(false, long).table).toBe(
    "   1500 ms  document\n   1100 ms  api model\n   1400 ms  pages\n   4000 ms  total\n",
  );
});
