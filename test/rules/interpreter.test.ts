import { describe, expect, test } from "vitest";
import * as rules from "../../packages/client/src/rules/index.js";
import { summarise } from "../support/rules-calls.js";

const { field, limits, object } = rules;

/** What another API could say: fields and kinds of rules that ours has not. */
function checkWith(
  fields: Readonly<Record<string, rules.Type | ReturnType<typeof field>>>,
  relations: readonly ReturnType<typeof rules.sameLength>[] = [],
  setup: Parameters<typeof rules.createCheck>[1] = {},
) {
  const all = Object.entries(fields).map(
    ([name, given]) => [name, "type" in given ? given : field(given)] as const,
  );
  const params = object("Dials", () => [Object.fromEntries(all), ...relations]);
  return rules.createCheck<object>(params, setup);
}

const limited = (type: rules.Type, limit: rules.Limit) =>
  checkWith({ dial: field(type, limits(limit)) });

describe("limits", () => {
  const { integer, json, listOf, mapOf, number, string } = rules;

  test.each<readonly [string, rules.Type, rules.Limit, good: unknown, bad: unknown, want: string]>([
    ["minimum", number, rules.minimum(2), 2, 1, "at least 2"],
    ["maximum", number, rules.maximum(2), 2, 3, "at most 2"],
    ["exclusiveMinimum", number, rules.exclusiveMinimum(2), 2.1, 2, "greater than 2"],
    ["exclusiveMaximum", number, rules.exclusiveMaximum(2), 1.9, 2, "less than 2"],
    ["multipleOf", integer, rules.multipleOf(3), 9, 10, "a multiple of 3"],
    ["minLength", string, rules.minLength(2), "🦊🦊", "🦊", "at least 2 characters long"],
    ["maxLength", string, rules.maxLength(1), "🦊", "🦊🦊", "at most 1 characters long"],
    ["pattern", string, rules.pattern("^.$"), "🦊", "ab", "text that matches ^.$"],
    ["minItems", listOf(json), rules.minItems(1), [7], [], "at least 1 items long"],
    ["maxItems", listOf(json), rules.maxItems(1), [7], [7, 7], "at most 1 items long"],
    [
      "uniqueItems",
      listOf(json),
      rules.uniqueItems(),
      [1, "1"],
      [{}, {}],
      "a list without duplicates",
    ],
    ["minProperties", mapOf(json), rules.minProperties(1), { a: 1 }, {}, "at least 1 entries long"],
    ["maxProperties", mapOf(json), rules.maxProperties(0), {}, { a: 1 }, "at most 0 entries long"],
  ])("%s", (keyword, type, limit, good, bad, want) => {
    expect(limited(type, limit)({ dial: good })).toEqual([]);
    const issues = limited(type, limit)({ dial: bad });
    expect(summarise(issues)).toEqual([`error ${keyword} /dial`]);
    expect(issues[0]).toMatchObject({ message: `dial must be ${want}`, limit: limit.limit });
  });
});

describe("types", () => {
  const {
    anyOf,
    boolean,
    integer,
    json,
    lazy,
    listOf,
    literal,
    mapOf,
    nullType,
    number,
    enumOf,
    string,
  } = rules;
  const inner = object("Inner", () => [{ size: field(number, limits(rules.maximum(2))) }]);
  const tree: rules.Type = object("Tree", () => [{ leaves: field(listOf(tree)) }]);
  const lists: rules.Type = lazy(() => listOf(lists));

  test.each<readonly [string, rules.Type, value: unknown, want: readonly string[]]>([
    ["an integer", integer, 7, []],
    ["no integer", integer, 7.5, ["error type /dial"]],
    ["anything", json, [null], []],
    ["a constant", literal("on"), "on", []],
    ["no constant", literal("on"), "off", ["error type /dial"]],
    ["a number listed", enumOf([1, 2]), 2, []],
    ["a number not listed", enumOf([1, 2]), 3, ["warning enum /dial"]],
    ["a text for one", enumOf([1, 2]), "2", ["error type /dial"]],
    ["a map", mapOf(number), { a: 1, b: undefined }, []],
    ["a map of others", mapOf(number), { "a/b": "1" }, ["error type /dial/a~1b"]],
    ["one of several types", anyOf(string, boolean, nullType), false, []],
    ["none of them", anyOf(string, boolean, nullType), 7, ["error type /dial"]],
    ["inside one of them", anyOf(nullType, inner), { size: 3 }, ["error maximum /dial/size"]],
    [
      "what fits another",
      anyOf(
        inner,
        object("Other", () => [{ size: field(number) }]),
      ),
      { size: 3 },
      [],
    ],
    ["lists of lists", lists, [[], [[7]]], ["error type /dial/1/0/0"]],
    ["a text or null", rules.nullable(string), null, []],
    ["neither text nor null", rules.nullable(string), 7, ["error type /dial"]],
    ["inside what may be null", rules.nullable(inner), { size: 3 }, ["error maximum /dial/size"]],
    [
      "a tree",
      tree,
      { leaves: [{}, { leaves: [{ leaves: 7 }] }] },
      ["error type /dial/leaves/1/leaves/0/leaves"],
    ],
  ])("%s", (_, type, dial, want) => {
    expect(summarise(checkWith({ dial: type })({ dial }))).toEqual(want);
  });
});

describe("rules", () => {
  const { boolean, number, string } = rules;
  const found = {
    id: "round",
    title: "Round",
    noun: "turning",
    documented: ["a"],
    probable: ["b"],
  };
  const beside = rules.beside({ mode: ["on", "auto"], kind: [1] });
  const setup = { typeField: "type", types: ["a", "b", "c"], cases: [found] };

  test("only beside certain values", () => {
    const fields = { mode: string, kind: number, dial: field(number, rules.availableFor(beside)) };
    const check = checkWith(fields);
    expect(check({ mode: "auto", kind: 1, dial: 7 })).toEqual([]);
    expect(check({ mode: "auto", kind: 2, dial: 7 })).toMatchObject([
      {
        rule: "available-for:Dials.dial",
        limit: "mode=on|auto&kind=1",
        message: 'dial is only available for mode "on" or "auto" and kind 1',
      },
    ]);
  });

  test("mutually exclusive, without showing what may be a secret", () => {
    const fields = { dial: string, token: rules.secret(field(string)), key: string };
    const check = checkWith(fields, [rules.mutuallyExclusive(["dial", "token", "key"])]);
    expect(check({ token: "hidden" })).toEqual([]);
    const issues = check({ key: "hidden", token: "hidden" });
    expect(summarise(issues)).toEqual(["error mutually-exclusive:Dials.key /key"]);
    expect(issues[0]?.message).toBe("key cannot be set together with token");
    expect(JSON.stringify(issues)).not.toContain("hidden");
  });

  test("secrets of any kind are masked", () => {
    const token = object("Token", () => [{ key: field(number), kind: field(rules.enumOf(["a"])) }]);
    const check = checkWith({ token: rules.secret(field(token)) });
    const issues = check({ token: { key: "hidden", kind: "hidden" } });
    expect(issues.map(({ value }) => value)).toEqual(["***", "***"]);
    expect(JSON.stringify(issues)).not.toContain("hidden");
  });

  test.each([
    ["a type of another case by documentation", "a", "error x"],
    ["one for which it was observed", "o", undefined],
    ["a type of another case by observation", "p", undefined],
    ["a type of another case by inference", "b", undefined],
    ["a type of no case", "c", "warning x"],
    ["an unlisted type", "z", undefined],
  ])("availability for %s", (_what, type, want) => {
    const cases = [
      { ...found, documented: ["a", "o"], probable: ["p", "b"] },
      { ...found, id: "square", documented: ["s"], probable: [] },
    ] as const;
    const rule = rules.availableFor(rules.inCase(cases[1]), rules.typed("o"));
    const check = checkWith(
      { type: string, dial: field(number, rules.configured({ id: "x" }, rule)) },
      [],
      { ...setup, types: ["a", "b", "c", "o", "p", "s"], cases },
    );
    const issues = check({ type, dial: 3 }).map(({ severity, rule: id }) => `${severity} ${id}`);
    expect(issues).toEqual(want === undefined ? [] : [want]);
  });

  test("a limit that was observed says so", () => {
    const observed = rules.configured(
      { basis: "observed" },
      rules.limitedTo(rules.inCase(found), rules.maxLength(2)),
    );
    const check = checkWith({ type: string, dial: field(string, observed) }, [], setup);
    expect(check({ type: "a", dial: "ok" })).toEqual([]);
    expect(check({ type: "a", dial: "long" })).toMatchObject([
      {
        severity: "warning",
        rule: "limits:Dials.dial:round",
        limit: 2,
        message:
          'dial must be at most 2 characters long for Round turning (type "a") (observed, not documented)',
      },
    ]);
  });

  test.each([
    [{}, "a", "error x"],
    [{ basis: "inferred" }, "a", "warning x"],
    [{ basis: "observed" }, "a", "warning x"],
    [{ severity: "warning" }, "a", "warning x"],
    [{}, "b", "warning x"],
    [{}, "c", undefined],
    [{}, "d", undefined],
  ] as const)("options %j, type %s: %s", (options, type, want) => {
    const limited = rules.configured(
      { id: "x", ...options },
      rules.limitedTo(rules.inCase(found), rules.maximum(2)),
    );
    const check = checkWith({ type: string, dial: field(number, limited) }, [], setup);
    const issues = check({ type, dial: 3 }).map(({ severity, rule }) => `${severity} ${rule}`);
    expect(issues).toEqual(want === undefined ? [] : [want]);
  });

  test("options of a relation count at the field that it is about", () => {
    const atMost = rules.configured({ basis: "observed" }, rules.notGreaterThan("dial", "most"));
    const issues = checkWith({ dial: number, most: number }, [atMost])({ dial: 2, most: 1 });
    expect(issues).toMatchObject([
      { severity: "warning", message: expect.stringContaining("(observed, not documented)") },
    ]);
  });

  test("a case limit replaces the general limit only", () => {
    const onlyB = rules.configured({ id: "optimum" }, rules.availableFor(rules.typed("b")));
    const limited = rules.limitedTo(rules.inCase(found), rules.maximum(2));
    const dial = field(number, rules.limits(rules.maximum(9)), onlyB, limited);
    const check = checkWith({ type: string, dial }, [], setup);
    expect(check({ type: "a", dial: 10 }).map(({ rule }) => rule)).toEqual([
      "optimum",
      "limits:Dials.dial:round",
    ]);
  });

  test("fields named as parts of all objects are like any other", () => {
    const check = checkWith({ constructor: rules.required(field(boolean)), toString: string });
    expect(summarise(check({}))).toEqual(["error required /constructor"]);
    expect(check({ constructor: true })).toEqual([]);
  });
});
