import { unlisted } from "@scenario-models/enums";
import { describe, expect, it } from "vitest";
import {
  descriptionOf,
  exportedEnum,
  exportedEnumNames,
  otherExports,
  readYamlEnums,
} from "../support/client-enums.js";

const yamlEnums = readYamlEnums();

describe("the package", () => {
  it("exports the enums of the YAML, no more and no fewer", () => {
    expect(yamlEnums.length).toBeGreaterThan(10);
    expect(exportedEnumNames().sort()).toEqual(yamlEnums.map(({ name }) => name).sort());
  });

  it("exports nothing else but unlisted", () => {
    expect(otherExports()).toEqual(["unlisted"]);
  });
});

describe.each(yamlEnums)("$name", (yaml) => {
  const { values, members, options, accepts } = exportedEnum(yaml.name);

  it("has the values of the YAML in its order", () => {
    expect(values).toEqual(yaml.values);
  });

  it("names each value once in the value object", () => {
    expect(Object.values(members)).toEqual(yaml.values);
    expect(new Set(yaml.values).size).toBe(yaml.values.length);
    if (yaml.memberNames !== undefined) expect(Object.keys(members)).toEqual(yaml.memberNames);
  });

  it("has names that read like identifiers", () => {
    for (const name of Object.keys(members)) expect(name).toMatch(/^[A-Z_$][\w$]*$/);
  });

  it.each([...yaml.values])("guards %j", (value) => {
    expect(accepts(value)).toBe(true);
  });

  it.each([
    "",
    "no-such-value",
    "toString",
    "length",
    "__proto__",
    Number.NaN,
    -1,
    true,
    null,
    undefined,
    {},
    [],
    () => true,
  ])("refuses %j", (value) => {
    expect(accepts(value)).toBe(false);
  });

  it("refuses what only resembles a value", () => {
    const lookalikes = yaml.values.flatMap((value) => [
      [value],
      Object(value),
      typeof value === "number" ? String(value) : `${value} `,
      typeof value === "number" ? value + 0.5 : ` ${value}`,
    ]);
    expect(lookalikes.filter((value) => accepts(value) !== false)).toEqual([]);
    const names = Object.keys(members).filter((name) => !yaml.values.includes(name));
    expect(names.filter((name) => accepts(name) !== false)).toEqual([]);
  });

  it("describes each value in the words of the YAML", () => {
    expect(options).toEqual(
      yaml.values.map((value, index) => ({
        value,
        name: Object.keys(members)[index],
        description: descriptionOf(yaml, value),
      })),
    );
  });
});

describe("unlisted", () => {
  it.each(["flux.3-lora", "", "flux.1-lora", 150, 0])("passes %j on unchanged", (value) => {
    expect(unlisted(value)).toBe(value);
  });
});
