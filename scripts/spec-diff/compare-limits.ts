export type LimitChange = "narrower" | "wider" | "unclear";

/**
 * Whether a change of a limit allows more values, fewer, or others.
 *
 * @param before - the old schema
 * @param after - the new schema
 * @returns `undefined` for a keyword that is not a limit
 */
export function compareLimit(
  keyword: string,
  before: unknown,
  after: unknown,
): LimitChange | undefined {
  if (keyword === "uniqueItems") return read(after, keyword) === true ? "narrower" : "wider";
  if (keyword === "pattern" || keyword === "multipleOf") {
    if (read(before, keyword) === undefined) return "narrower";
    return read(after, keyword) === undefined ? "wider" : "unclear";
  }
  const end = /^(?:m|exclusiveM)((?:ax|in)(?:imum|Length|Items|Properties))$/.exec(keyword)?.[1];
  if (end === undefined) return undefined;
  const sign = end.startsWith("ax") ? 1 : -1;
  const [from, to] = [findEnd(before, end, sign), findEnd(after, end, sign)];
  if (from.value !== to.value) return (to.value - from.value) * sign < 0 ? "narrower" : "wider";
  return to.isExclusive && !from.isExclusive ? "narrower" : "wider";
}

/** The tighter of the exclusive and the inclusive limit. */
function findEnd(schema: unknown, end: string, sign: 1 | -1) {
  const [exclusive, given] = [read(schema, `exclusiveM${end}`), read(schema, `m${end}`)];
  const inclusive = typeof given === "number" ? given : sign * Number.POSITIVE_INFINITY;
  // In OpenAPI 3.0, a boolean states whether a limit is exclusive.
  if (typeof exclusive !== "number") return { value: inclusive, isExclusive: exclusive === true };
  const isExclusive = (inclusive - exclusive) * sign >= 0;
  return { value: isExclusive ? exclusive : inclusive, isExclusive };
}

function read(schema: unknown, keyword: string): unknown {
  return typeof schema === "object" && schema !== null ? Reflect.get(schema, keyword) : undefined;
}
