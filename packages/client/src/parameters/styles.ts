/** How OpenAPI says that a value is written; `json` for one that has a media type of its own. */
export type Style =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "json";

export interface Styled {
  /** Name on the wire. */
  readonly name: string;
  readonly style: Style;
  readonly explode?: boolean;
}

/** A name with its value, or a value alone; both encoded. */
type Pair = readonly [name: string | undefined, value: string];

const delimiters: Readonly<Partial<Record<Style, string>>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

/** A value as one text: what is no scalar has none of its own but its JSON. */
export function writeField(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/**
 * The pairs that a query or a cookie has for a value, by the table of OpenAPI 3.1, "Style Examples".
 *
 * @param encode - escapes what would end a name or a value
 */
export function listPairs(
  { name, style, explode = false }: Styled,
  value: unknown,
  encode: (text: string) => string,
): Pair[] {
  const own = encode(name);
  if (style === "json") return [[own, encode(JSON.stringify(value))]];
  const write = (item: unknown) => encode(writeField(item));
  const delimiter = delimiters[style] ?? ",";
  if (Array.isArray(value)) {
    const items = value.filter(isGiven).map(write);
    // An empty list has no pair, or a server would read one empty item.
    if (items.length === 0) return [];
    return explode ? items.map((item) => [own, item]) : [[own, items.join(delimiter)]];
  }
  if (!isObject(value)) return [[own, write(value)]];
  const fields = Object.entries(value).filter(([, item]) => isGiven(item));
  if (style === "deepObject") {
    return fields.map(([key, item]) => [`${own}%5B${encode(key)}%5D`, write(item)]);
  }
  if (explode) return fields.map(([key, item]) => [encode(key), write(item)]);
  if (fields.length === 0) return [];
  const parts = fields.flatMap(([key, item]) => [encode(key), write(item)]);
  return [[own, parts.join(delimiter)]];
}

/** The text that a place in the path or a header has for a value. */
export function writeText(
  { name, style, explode = false }: Styled,
  value: unknown,
  encode: (text: string) => string,
): string {
  if (style === "json") return encode(JSON.stringify(value));
  const write = (item: unknown) => encode(writeField(item));
  const items = listItems(value, explode, write, encode);
  if (style === "label") return `.${items.join(explode ? "." : ",")}`;
  if (style !== "matrix") return items.join(",");
  const own = encode(name);
  if (!explode || !isNested(value)) return `;${own}=${items.join(",")}`;
  return items.map((item) => (Array.isArray(value) ? `;${own}=${item}` : `;${item}`)).join("");
}

function listItems(
  value: unknown,
  explode: boolean,
  write: (item: unknown) => string,
  encode: (text: string) => string,
): string[] {
  if (Array.isArray(value)) return value.filter(isGiven).map(write);
  if (!isObject(value)) return [write(value)];
  const fields = Object.entries(value).filter(([, item]) => isGiven(item));
  return fields.flatMap(([key, item]) =>
    explode ? [`${encode(key)}=${write(item)}`] : [encode(key), write(item)],
  );
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null;

/** A date is a text, as it is in JSON. */
function isObject(value: unknown): value is Record<string, unknown> {
  return isNested(value) && !Array.isArray(value) && !("toJSON" in value);
}
