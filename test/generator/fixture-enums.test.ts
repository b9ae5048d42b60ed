import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  caseNames,
  expectedOf,
  fixtures,
  listTree,
  runtime,
  useTempDirs,
  writeTree,
} from "../support/generator-files.js";
import { isObject } from "../support/narrow.js";

const folder = "packages/enums/src/generated";
const makeDir = useTempDirs();

interface EnumModule {
  readonly values: readonly unknown[];
  readonly members: Readonly<Record<string, unknown>>;
  readonly options: readonly unknown[];
  readonly guard: (value: unknown) => boolean;
}

/** The four exports of an enum's file, distinguished by what they are. */
function readModule(module: Readonly<Record<string, unknown>>): EnumModule {
  const entries = Object.entries(module);
  const find = (test: (name: string, value: unknown) => boolean): unknown => {
    const found = entries.filter(([name, value]) => test(name, value));
    expect(found).toHaveLength(1);
    return found[0]?.[1];
  };
  const values = find((name) => name.endsWith("Values"));
  const options = find((name) => name.endsWith("Options"));
  const members = find(
    (name, value) => isObject(value) && !name.endsWith("Values") && !name.endsWith("Options"),
  );
  const guard = find((_, value) => typeof value === "function");
  if (!Array.isArray(values) || !Array.isArray(options) || !isObject(members))
    throw new Error("An enum's file has unexpected exports.");
  const call = toFunction(guard);
  return { values, options, members, guard: (value) => call(value) === true };
}

function toFunction(value: unknown): (argument: unknown) => unknown {
  if (typeof value === "function") return (argument) => Reflect.apply(value, null, [argument]);
  throw new Error("Not a function");
}

async function importEnums(name: string): Promise<EnumModule[]> {
  const root = makeDir();
  writeTree(root, runtime);
  await cp(expectedOf(name), root, { recursive: true });
  const files = listTree(join(root, folder)).filter((path) => path !== "index.ts");
  return Promise.all(
    files.map(async (path) =>
      readModule(await import(/* @vite-ignore */ join(root, folder, path))),
    ),
  );
}

/** The values of every enum in the case's YAML, read without the generator. */
async function listDeclared(name: string): Promise<unknown[][]> {
  const paths = listTree(join(fixtures, name)).filter((path) => path.endsWith(".yaml"));
  const texts = paths.map((path) => readFile(join(fixtures, name, path), "utf8"));
  return (await Promise.all(texts)).flatMap((text) => [...findEnums(parse(text))]);
}

/** Lists of values, and lists of constants, which are enums in other words; one text without a name is a constant. */
function* findEnums(node: unknown, path: readonly string[] = []): Generator<unknown[]> {
  if (typeof node !== "object" || node === null) return;
  const isComponent = path.length === 3 && path[1] === "schemas";
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
function listNeighbours(values: readonly unknown[]): unknown[] {
  const close = values.flatMap((value) =>
    typeof value === "number"
      ? [String(value), value + 0.5, -value, value + 1, [value]]
      : [`${value}x`, ` ${value}`, String(value).toUpperCase(), Number(value), [value]],
  );
  const foreign = [
    undefined,
    null,
    Number.NaN,
    {},
    [],
    true,
    "valueOf",
    "Symbol.iterator",
    "0",
    99,
  ];
  return [...close, ...foreign].filter((value) => !values.some((listed) => listed === value));
}

describe.each(caseNames)("%s", (name) => {
  it("has exactly the enums of its YAML, and each works", async () => {
    const enums = await importEnums(name);
    const sort = (lists: readonly (readonly unknown[])[]) =>
      lists.map((l) => JSON.stringify(l)).sort();
    expect(sort(enums.map(({ values }) => values))).toEqual(sort(await listDeclared(name)));
    for (const { values, members, options, guard } of enums) {
      expect(Object.values(members).sort()).toEqual([...values].sort());
      expect(options).toEqual(
        values.map((value) => expect.objectContaining({ value, name: expect.any(String) })),
      );
      for (const option of options)
        expect(isObject(option) && members[String(option.name)]).toBe(
          isObject(option) && option.value,
        );
      expect(values.filter((value) => !guard(value))).toEqual([]);
      expect(listNeighbours(values).filter(guard)).toEqual([]);
    }
  });
});
