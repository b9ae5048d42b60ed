import { isList, isObject, type JsonValue } from "../json.js";
import type { ExplorerData } from "./data.js";

/** Names of the fields that are not to be shown to others. */
export function listSecrets({ operations, objects }: ExplorerData): string[] {
  const fields = [...operations.map(({ body }) => body), ...objects].flatMap(
    (object) => object?.fields ?? [],
  );
  return [...new Set(fields.filter(({ secret }) => secret).map(({ name }) => name))];
}

/** The value without the fields of these names, at any depth. */
export function dropSecrets(value: JsonValue, names: readonly string[]): JsonValue {
  if (isList(value)) return value.map((item) => dropSecrets(item, names));
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([name]) => !names.includes(name))
    .map(([name, inner]) => [name, dropSecrets(inner, names)] as const);
  return Object.fromEntries(entries);
}

/** Whether the value holds a field of one of these names. */
export function hasSecret(value: JsonValue, names: readonly string[]): boolean {
  return JSON.stringify(dropSecrets(value, names)) !== JSON.stringify(value);
}
