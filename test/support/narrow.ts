export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function objectOf(value: unknown, where: string): JsonObject {
  if (isObject(value)) return value;
  throw new Error(`${where} is not an object but ${JSON.stringify(value)}`);
}

export function stringOf(value: unknown, where: string): string {
  if (typeof value === "string") return value;
  throw new Error(`${where} is not a string but ${JSON.stringify(value)}`);
}

export function listOf(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${where} is not a list but ${JSON.stringify(value)}`);
}

export function objectsOf(value: unknown, where: string): readonly JsonObject[] {
  return listOf(value, where).map((item, index) => objectOf(item, `${where}[${index}]`));
}
