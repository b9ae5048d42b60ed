import type { JsonValue } from "../../api-model/model.js";

export type JsonList = readonly JsonValue[];
export type JsonRecord = Exclude<JsonValue & object, JsonList>;

export function isList(value: JsonValue): value is JsonList {
  return Array.isArray(value);
}

export function isRecord(value: JsonValue): value is JsonRecord {
  return typeof value === "object" && value !== null && !isList(value);
}
