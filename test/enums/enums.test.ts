import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as enums from "@scenario-models/enums";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  caseNames,
  expectedOf,
  fixtures,
  listTree,
  readTree,
  repository,
  runtime,
  useTempDirs,
  writeTree,
} from "../support/generator-files.js";
import { isObject, type JsonObject, listOf, objectOf } from "../support/narrow.js";

const generated = "packages/enums/src/generated";
const makeDir = useTempDirs();

interface EnumModule {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly members: JsonObject;
  readonly options: unknown;
  readonly guard: (value: unknown) => unknown;
}

/** The four exports of an enum's file, by the name of its value object. */
function readModule(exported: JsonObject): EnumModule {
  const [name = "", ...others] = Object.keys(exported).filter((key) => isObject(exported[key]));
  const stem = name.charAt(0).toLowerCase() + name.slice(1);
  const { [`${stem}Values`]: values, [`${stem}Options`]: options, [`is${name}`]: guard } = exported;
  expect([others, Object.keys(exported)]).toEqual([[], expect.objectContaining({ length: 4 })]);
  if (typeof guard !== "function") throw new Error(`is${name} is no function`);
  return {
    ...{ name, options, values: listOf(values, `${stem}Values`) },
    members: objectOf(exported[name], name),
    guard: (value) => Reflect.apply(guard, undefined, [value]),
  };
}

/** The enums of the packages below a folder. */
function importEnums(root: string): Promise<EnumModule[]> {
  const files = listTree(join(root, generated)).filter((path) => path !== "index.ts");
  return Promise.all(
    files.map(async (path) =>
      readModule(await import(/* @vite-ignore */ join(root, generated, path))),
    ),
  );
}

/** The enums of a fixture, which need the hand-written modules beside them. */
function importFixture(name: string): Promise<EnumModule[]> {
  const root = makeDir();
  writeTree(root, { ...runtime, ...readTree(expectedOf(name)) });
  return importEnums(root);
}

/** The values of every enum in YAML files, read without the generator. */
function listDeclared(folder: string): unknown[][] {
  return Object.entries(readTree(folder)).flatMap(([path, text]) =>
    path.endsWith(".yaml") ? [...findEnums(parse(text))] : [],
  );
}

/** Lists of values, and lists of constants, which are enums in other words; one text without a name is a constant. */
function* findEnums(node: unknown, path: readonly string[] = []): Generator<unknown[]> {
  if (typeof node !== "object" || node === null) return;
  const isComponent = path.length === 0 || (path.length === 3 && path[1] === "schemas");
  for (const [key, value] of Object.entries(node)) {
    // A server's address is filled in by its defaults.
    if (key === "servers") continue;
    if (key === "enum" && Array.isArray(value)) {
      const values = value.filter((item) => item !== null);
      const isConstant = !isComponent && value.length === 1 && typeof value[0] === "string";
      // Without a value, or with null alone, it is the type null.
      if (values.length > 0 && !isConstant) yield values;
    } else if ((key === "oneOf" || key === "anyOf") && isListOfConstants(value)) {
      yield value.map((variant) => variant.const);
    } else yield* findEnums(value, [...path, key]);
  }
}

function isListOfConstants(value: unknown): value is { readonly const: unknown }[] {
  return Array.isArray(value) && value.every((variant) => isObject(variant) && "const" in variant);
}

/** Values that lie close to a listed one, and what careless comparisons take for one. */
function listNeighbours({ values, members }: EnumModule): unknown[] {
  const close = values.flatMap((value) => [
    ...(typeof value === "number"
      ? [String(value), value + 0.5, -value, value + 1]
      : [`${value}x`, ` ${value}`, `${value} `, String(value).toUpperCase(), Number(value)]),
    ...[[value], Object(value)],
  ]);
  const foreign = [undefined, null, true, Number.NaN, -1, 99, {}, [], () => true];
  const texts = ["", "0", "valueOf", "toString", "length", "__proto__", "Symbol.iterator"];
  return [...close, ...foreign, ...texts, ...Object.keys(members)].filter(
    (value) => !values.some((listed) => listed === value),
  );
}

describe.each([
  ...caseNames.map((name) => [name, () => importFixture(name), join(fixtures, name)] as const),
  [
    "our own document",
    () => importEnums(repository),
    join(repository, "openapi/components"),
  ] as const,
])("%s", (_, importAll, folder) => {
  it("has exactly the enums of its YAML, and each works", async () => {
    const found = await importAll();
    const sort = (lists: readonly (readonly unknown[])[]) =>
      lists.map((list) => JSON.stringify(list)).sort();
    expect(sort(found.map(({ values }) => values))).toEqual(sort(listDeclared(folder)));
    for (const one of found) {
      const { values, members, options, guard } = one;
      expect(Object.values(members)).toEqual(values);
      const names = Object.keys(members);
      expect(options).toEqual(
        values.map((value, index) => expect.objectContaining({ value, name: names[index] })),
      );
      expect(values.filter((value) => guard(value) !== true)).toEqual([]);
      expect(listNeighbours(one).filter((value) => guard(value) !== false)).toEqual([]);
    }
  });
});

describe("our own package", async () => {
  const found = await importEnums(repository);
  const schemas = join(repository, "openapi/components/schemas");
  const read = (name: string): JsonObject =>
    objectOf(parse(readFileSync(join(schemas, `${name}.yaml`), "utf8")), name);

  it("exports each enum under the name of its file, and nothing else but unlisted", () => {
    const names = listTree(schemas).map((path) => basename(path, ".yaml"));
    const declared = names.filter((name) => read(name).enum !== undefined);
    expect(declared.length).toBeGreaterThan(10);
    expect(found.map(({ name }) => name).sort()).toEqual(declared);
    const exported = Object.keys(enums).filter(
      (key) => !found.some(({ name }) => key.toLowerCase().includes(name.toLowerCase())),
    );
    expect(exported).toEqual(["unlisted"]);
    expect(Object.keys(enums)).toHaveLength(4 * found.length + 1);
  });

  it.each(found)("has the names and descriptions of $name, in order", ({ name, ...one }) => {
    const declared = read(name);
    const descriptions = objectOf(declared["x-enumDescriptions"] ?? {}, name);
    const names = Object.keys(one.members);
    expect(one.values).toEqual(declared.enum);
    for (const member of names) expect(member).toMatch(/^[A-Z_$][\w$]*$/);
    if (declared["x-enum-varnames"]) expect(names).toEqual(declared["x-enum-varnames"]);
    expect(one.options).toMatchObject(
      one.values.map((value) => ({ description: descriptions[String(value)] ?? "" })),
    );
  });
});

describe("unlisted", () => {
  it.each(["flux.3-lora", "", "flux.1-lora", 150, 0])("passes %j on unchanged", (value) => {
    expect(enums.unlisted(value)).toBe(value);
  });
});
