export type LimitChange = "narrower" | "wider" | "unclear";

const sizes: Readonly<Record<string, 1 | -1>> = {
  maxLength: 1,
  maxItems: 1,
  maxProperties: 1,
  minLength: -1,
  minItems: -1,
  minProperties: -1,
};

/**
 * What a change of a limit does to the values that are allowed.
 *
 * @param before - the whole schema as it was
 * @param after - the whole schema as it is
 * @returns `undefined` for a keyword that is no limit
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
  const sign = Object.hasOwn(sizes, keyword) ? sizes[keyword] : undefined;
  if (sign !== undefined)
    return compare(findSize(before, keyword, sign), findSize(after, keyword, sign), sign);
  const end = /^(?:m|exclusiveM)(aximum|inimum)$/.exec(keyword)?.[1];
  if (end === undefined) return undefined;
  return compareEnds(end, before, after, end === "aximum" ? 1 : -1);
}

function compare(before: number, after: number, sign: 1 | -1): LimitChange {
  return (after - before) * sign < 0 ? "narrower" : "wider";
}

function findSize(schema: unknown, keyword: string, sign: 1 | -1): number {
  const value = read(schema, keyword);
  return typeof value === "number" ? value : sign * Number.POSITIVE_INFINITY;
}

/** The exclusive and the inclusive limit are one: the tighter of the two. */
function compareEnds(end: string, before: unknown, after: unknown, sign: 1 | -1): LimitChange {
  const [from, to] = [findEnd(before, end, sign), findEnd(after, end, sign)];
  if (from.value !== to.value) return compare(from.value, to.value, sign);
  return to.isExclusive && !from.isExclusive ? "narrower" : "wider";
}

function findEnd(schema: unknown, end: string, sign: 1 | -1) {
  const exclusive = read(schema, `exclusiveM${end}`);
  const inclusive = findSize(schema, `m${end}`, sign);
  // OpenAPI 3.0 says as true or false whether a limit is exclusive.
  if (typeof exclusive !== "number") return { value: inclusive, isExclusive: exclusive === true };
  const isExclusive = (inclusive - exclusive) * sign >= 0;
  return { value: isExclusive ? exclusive : inclusive, isExclusive };
}

function read(schema: unknown, keyword: string): unknown {
  return typeof schema === "object" && schema !== null ? Reflect.get(schema, keyword) : undefined;
}
