import { describe, expect, test } from "vitest";
import { mistaken } from "../fixtures/calls/mistaken.js";
import { right } from "../fixtures/calls/right.js";
import { unavailable } from "../fixtures/calls/unavailable.js";
import { createProgram, listComplaintsOf } from "../support/compile.js";
import { head, readMarks, settle } from "../support/rules-types-snippets.js";

const wrong = [...unavailable, ...mistaken].map(([text, ...complaints]) => {
  const { code, marks } = readMarks(head + text);
  return { text, code, marks, complaints };
});
const names = Object.keys(right);

/** Numbers, as the names of the rows are no names of files. */
const rightFile = (name: string) => `right-${names.indexOf(name)}.ts`;
const wrongFile = (text: string) => `wrong-${wrong.findIndex((row) => row.text === text)}.ts`;

const program = createProgram({
  ...Object.fromEntries(
    Object.entries(right).map(([name, text]) => [rightFile(name), head + text]),
  ),
  ...Object.fromEntries(wrong.map(({ text, code }) => [wrongFile(text), code])),
});

test("there are at least thirty right calls, and thirty-three wrong ones, all different", () => {
  expect(new Set(Object.values(right)).size).toBe(names.length);
  expect(new Set(wrong.map(({ code }) => code)).size).toBe(wrong.length);
  expect(names.length).toBeGreaterThanOrEqual(30);
  expect(wrong.length).toBeGreaterThanOrEqual(33);
});

describe("compiles", () => {
  test.each(names)("%s", (name) => {
    expect(listComplaintsOf(program, rightFile(name))).toEqual([]);
  });
});

describe("does not compile", () => {
  test.each(wrong)("$text", ({ text, marks, complaints }) => {
    const found = listComplaintsOf(program, wrongFile(text));
    expect(
      found.map((complaint) => ({ ...complaint, message: settle(complaint.message) })),
    ).toMatchObject(
      marks.map((mark, index) => ({
        ...mark,
        code: complaints[index]?.[0],
        message: settle(complaints[index]?.[1] ?? ""),
      })),
    );
    expect(complaints).toHaveLength(marks.length);
  });
});
