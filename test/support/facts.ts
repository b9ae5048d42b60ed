import { readFileSync } from "node:fs";

import { isObject } from "./narrow.js";

/** What one side states: a place with the kind of statement, and what is stated there. */
export type Facts = Map<string, unknown>;

export function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8"));
}

/** JSON with keys in a fixed order, so that equal values have equal texts. */
export function canonical(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `[${value.map(canonical).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}: ${canonical(value[key])}`);
  return `{${members.join(", ")}}`;
}

/** The members in a fixed order, for lists that are sets. */
export function asSet(values: readonly unknown[]): readonly unknown[] {
  return [...values].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
}

export function addFact(facts: Facts, key: string, value: unknown): void {
  if (facts.has(key)) throw new Error(`${key} is stated twice`);
  facts.set(key, value);
}

function difference(key: string, page: unknown, yaml: unknown): string | undefined {
  if (canonical(page) === canonical(yaml)) return undefined;
  if (Array.isArray(page) && Array.isArray(yaml)) {
    const onPage = new Set(page.map(canonical));
    const inYaml = new Set(yaml.map(canonical));
    const missing = [...onPage].filter((value) => !inYaml.has(value));
    const surplus = [...inYaml].filter((value) => !onPage.has(value));
    if (missing.length + surplus.length > 0) {
      return `${key}: only the page has [${missing.join(", ")}], only the YAML [${surplus.join(", ")}]`;
    }
  }
  return `${key}: the page says ${canonical(page)}, the YAML ${canonical(yaml)}`;
}

export function differencesOf(page: Facts, yaml: Facts): readonly string[] {
  return [...new Set([...page.keys(), ...yaml.keys()])].flatMap((key) => {
    const found = difference(key, page.get(key), yaml.get(key));
    return found === undefined ? [] : [found];
  });
}
