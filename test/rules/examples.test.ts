import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkAnything } from "../support/rules-calls.js";

const folder = new URL("../../openapi/examples/requests/", import.meta.url);
const names = readdirSync(folder);

describe("the examples of the API's description", () => {
  test("are there", () => {
    expect(names.length).toBeGreaterThanOrEqual(6);
  });

  test.each(names)("%s breaks no rule", (name) => {
    const example: { value: unknown } = parse(readFileSync(new URL(name, folder), "utf8"));
    expect(checkAnything(example.value)).toEqual([]);
  });
});
