import { describe, expect, it } from "vitest";
import { type Diagnostic, formatGrouped } from "../../../generator/diagnostics.js";

const warn = (message: string, line: number, hint = ""): Diagnostic => ({
  severity: "warning",
  message,
  hint,
  position: { file: "api.yaml", line, column: 1 },
  pointer: "#/a",
  frame: "1 | a:",
});

describe("warnings are grouped by kind", () => {
  it("with the first locations and how many there are", () => {
    const alike = [1, 2, 3, 4, 5].map((line) => warn("No body is sent.", line, "Use POST."));
    expect(formatGrouped([...alike, warn("Another.", 6)])).toEqual([
      "warning  No body is sent. (5 times)\n  Use POST.\n  at api.yaml:1:1, api.yaml:2:1, api.yaml:3:1 and 2 more",
      "warning  Another.\n  at api.yaml:6:1",
    ]);
  });

  it("whatever names they quote", () => {
    expect(
      formatGrouped([warn('The name "a" is taken.', 1), warn('The name "b\\"" is taken.', 2)]),
    ).toEqual(['warning  The name "…" is taken. (2 times)\n  at api.yaml:1:1, api.yaml:2:1']);
  });
});
