import { describe, expect, it } from "vitest";
import {
  listPointers,
  readAt,
  removeAt,
  setAt,
  toPointer,
} from "../../packages/docs/src/explorer/edit.js";
import { parseJson } from "../../packages/docs/src/explorer/json-text.js";
import { refuseAddress } from "../../packages/docs/src/explorer/mock.js";
import { readNumber } from "../../packages/docs/src/explorer/numbers.js";

describe("a value", () => {
  it("is set where it belongs, and the way there is made", () => {
    expect(setAt({ a: 1 }, ["b", "c"], true)).toEqual({ a: 1, b: { c: true } });
    expect(setAt({ a: "text" }, ["a", "b"], 1)).toEqual({ a: { b: 1 } });
    expect(setAt({}, ["list", 3], "x")).toEqual({ list: ["x"] });
    expect(setAt({ list: [{ a: 1 }] }, ["list", 0, "b"], 2)).toEqual({ list: [{ a: 1, b: 2 }] });
  });

  it("keeps its position among the others", () => {
    expect(JSON.stringify(setAt({ a: 1, b: 2, c: 3 }, ["b"], 9))).toBe('{"a":1,"b":9,"c":3}');
  });

  it("may have any name", () => {
    const text = '{"__proto__":{"a":1},"x":2}';
    const value = JSON.parse(text);
    expect(readAt(value, ["__proto__", "a"])).toBe(1);
    expect(JSON.stringify(setAt(value, ["__proto__", "a"], 1))).toBe(text);
    expect(readAt({}, ["constructor"])).toBeUndefined();
    expect(JSON.stringify(removeAt(value, ["x"]))).toBe('{"__proto__":{"a":1}}');
  });

  it("is taken out, with the object that held nothing else", () => {
    expect(removeAt({ a: { b: { c: 1 } }, d: 2 }, ["a", "b", "c"])).toEqual({ d: 2 });
    expect(removeAt({ a: { b: 1, c: 2 } }, ["a", "b"])).toEqual({ a: { c: 2 } });
    expect(removeAt({ a: 1 }, ["a"])).toEqual({});
    expect(removeAt({ list: [1, 2, 3] }, ["list", 1])).toEqual({ list: [1, 3] });
    // The list itself says that there is none.
    expect(removeAt({ list: [1] }, ["list", 0])).toEqual({ list: [] });
    expect(removeAt({ list: [{ a: 1 }] }, ["list", 0, "a"])).toEqual({ list: [{}] });
    expect(removeAt({ a: 1 }, ["b", "c"])).toEqual({ a: 1 });
  });

  it("has a pointer", () => {
    expect(toPointer(["a/b", 0, "m~n"])).toBe("/a~1b/0/m~0n");
    expect(listPointers("/a/0/b")).toEqual(["/a/0/b", "/a/0", "/a", ""]);
  });
});

describe("a number", () => {
  it.each([
    ["1", 1],
    ["-2.5", -2.5],
    [" 1e-5 ", 0.00001],
    [".5", 0.5],
    ["3.", 3],
    ["+7", 7],
    ["", undefined],
    ["  ", undefined],
    ["abc", "abc"],
    ["1,5", "1,5"],
    ["0x10", "0x10"],
    ["Infinity", "Infinity"],
    ["1e999", "1e999"],
    ["-", "-"],
  ])("typed as %j is %j", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe("JSON", () => {
  it.each(['{"a": [1, -2.5e3, true, null, "x\\u00e9\\n"]}', "[]", ' "text" ', "0"])(
    "such as %s is read",
    (text) => {
      expect(parseJson(text)).toEqual({ value: JSON.parse(text) });
    },
  );

  it("that is blank sets nothing", () => {
    expect(parseJson(" \n")).toEqual({ value: {} });
  });

  it.each([
    ['{\n  "name": "a",\n}', 2, 14, "Remove the comma after the last item."],
    ['{\n  "name": flux\n}', 2, 11, "Expected a value."],
    ["{'a': 1}", 1, 2, 'Expected a field name in double quotes (").'],
    ["{\"a\": 'b'}", 1, 7, 'Strings need double quotes (").'],
    ['{"a" 1}', 1, 6, "Expected a colon after the field name."],
    ['{"a": 1 "b": 2}', 1, 9, "Expected a comma or }."],
    ["[1, 2", 1, 6, "Expected a comma or ]."],
    ['{"a": "b', 1, 9, 'Missing closing quote (").'],
    ['{"a":', 1, 6, "Expected a value before the end of the text."],
    [
      '{"a": "b\nc"}',
      1,
      9,
      "A string must end on its line; write a line break as \\n, a tab as \\t.",
    ],
    ['"\\x"', 1, 2, "Unknown escape sequence."],
    ['"\\u12g4"', 1, 2, "Unknown escape sequence."],
    ["{} {}", 1, 4, "Unexpected text after the value."],
    ["01", 1, 2, "Unexpected text after the value."],
    ["-", 1, 1, "Expected a value."],
  ])("such as %j is no JSON, in line %i, column %i", (text, line, column, message) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(parseJson(text).error).toMatchObject({ line, column, message });
  });

  it.each([
    ['{"a": 1, "a": 2}', 10, '"a"'],
    ['{"b": [{"a": 1, "\\u0061": 2}]}', 17, '"\\u0061"'],
    ['{"__proto__": 1, "__proto__": 1}', 18, '"__proto__"'],
  ])("such as %s has a field twice", (text, column, name) => {
    const message = `${name} occurs twice in this object. Remove one.`;
    expect(parseJson(text).error).toMatchObject({ line: 1, column, message });
  });

  it("may have one name in several objects", () => {
    expect(parseJson('[{"a": {"a": 1}}, {"a": 2}]').error).toBeUndefined();
  });

  it("nested too deeply is an error, whether it ends or not", () => {
    const open = "[".repeat(100_000);
    for (const text of [open, open + "]".repeat(100_000)])
      expect(parseJson(text).error).toMatchObject({
        line: 1,
        column: 1,
        message: "Too deeply nested.",
      });
  });
});

describe("the address of a mock", () => {
  it.each([
    "http://127.0.0.1:4010",
    "http://localhost:4010/v1",
    "https://localhost:8443",
    "http://127.1:80",
    "HTTP://LOCALHOST",
  ])("%s is taken", (address) => {
    expect(refuseAddress(address)).toBeUndefined();
  });

  it.each([
    ["http://example.com", "example.com is not this machine"],
    ["http://localhost.example.com", "localhost.example.com is not this machine"],
    ["http://127.0.0.1.example.com", "is not this machine"],
    ["http://127.0.0.1@example.com", "not in the address"],
    ["http://user:secret@127.0.0.1", "not in the address"],
    ["http://0.0.0.0", "0.0.0.0 is not this machine"],
    ["http://192.168.0.1", "192.168.0.1 is not this machine"],
    ["http://[::1]:80", "is not this machine"],
    ["http://[::ffff:127.0.0.1]", "is not this machine"],
    ["file:///etc/passwd", "must start with http:// or https://"],
    ["javascript:alert(1)", "must start with http:// or https://"],
    ["127.0.0.1:4010", "Enter the full address"],
    ["localhost:4010", "must start with http:// or https://"],
    ["", "Enter the full address"],
  ])("%j is refused: %s", (address, reason) => {
    expect(refuseAddress(address)).toContain(reason);
  });
});
