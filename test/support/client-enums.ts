import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import * as enums from "@scenario-models/enums";
import { parse } from "yaml";
import { isObject, type JsonObject, listOf, objectOf, objectsOf, stringOf } from "./narrow.js";

export type EnumValue = string | number;

/** An enum as the hand-written YAML has it. */
export interface YamlEnum {
  readonly name: string;
  readonly values: readonly EnumValue[];
  readonly descriptions: JsonObject;
  readonly memberNames: readonly unknown[] | undefined;
}

/** An enum as the package exports it. */
export interface ExportedEnum {
  readonly values: readonly unknown[];
  readonly members: JsonObject;
  readonly options: readonly JsonObject[];
  readonly accepts: (value: unknown) => unknown;
}

const schemas = fileURLToPath(new URL("../../openapi/components/schemas/", import.meta.url));

/** Every enum component, read with a YAML parser alone: no generator, no bundler. */
export function readYamlEnums(): YamlEnum[] {
  return readdirSync(schemas).flatMap((file) => {
    const schema = objectOf(parse(readFileSync(`${schemas}${file}`, "utf8")), file);
    if (schema.enum === undefined) return [];
    return [
      {
        name: basename(file, ".yaml"),
        values: listOf(schema.enum, file).map(toValue),
        descriptions: objectOf(schema["x-enumDescriptions"] ?? {}, file),
        memberNames:
          schema["x-enum-varnames"] === undefined
            ? undefined
            : listOf(schema["x-enum-varnames"], file),
      },
    ];
  });
}

function toValue(value: unknown): EnumValue {
  if (typeof value === "string" || typeof value === "number") return value;
  throw new Error(`${JSON.stringify(value)} is not an enum value`);
}

const exported: JsonObject = { ...enums };

/** Names of the exports that are value objects, one for each enum. */
export function exportedEnumNames(): string[] {
  return Object.keys(exported).filter((name) => isObject(exported[name]));
}

/** Names of the exports that belong to no enum. */
export function otherExports(): string[] {
  const known = new Set(exportedEnumNames().flatMap((name) => Object.values(exportNames(name))));
  return Object.keys(exported).filter((name) => !known.has(name));
}

function exportNames(name: string) {
  const stem = name.charAt(0).toLowerCase() + name.slice(1);
  return { members: name, values: `${stem}Values`, options: `${stem}Options`, guard: `is${name}` };
}

export function exportedEnum(name: string): ExportedEnum {
  const names = exportNames(name);
  const guard = exported[names.guard];
  if (typeof guard !== "function") throw new Error(`${names.guard} is not exported`);
  return {
    values: listOf(exported[names.values], names.values),
    members: objectOf(exported[names.members], names.members),
    options: objectsOf(exported[names.options], names.options),
    accepts: (value) => Reflect.apply(guard, undefined, [value]),
  };
}

export function descriptionOf({ descriptions }: YamlEnum, value: EnumValue): string {
  const text = descriptions[String(value)];
  return text === undefined ? "" : stringOf(text, String(value));
}
