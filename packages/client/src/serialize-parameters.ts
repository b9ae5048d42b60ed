import { createQuerySerializer } from "openapi-fetch";
import { makeParamError } from "./errors.js";
import type { ParameterSerializer } from "./operation.js";
import { isGiven } from "./options.js";

/** A serialization style of OpenAPI; `json` for a parameter with a media type. */
export type Style =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "json";

export interface Serialization {
  /** Name in the request. */
  readonly name: string;
  readonly style: Style;
  readonly explode?: boolean;
}

/** A parameter as the generator describes it. */
export interface StyledParameter extends Serialization {
  readonly in: "path" | "query" | "header" | "cookie";
  /** Name in the request, if it differs from the field's. */
  readonly wireName?: string;
  /** Whether reserved characters of URLs (RFC 3986, 2.2) are sent unescaped. */
  readonly allowReserved?: boolean;
}

/**
 * Path, query, header and cookie parameters in any style. Form-style scalars and lists are left to openapi-fetch, whose
 * serializer is in every bundle. It cannot serialize the others: it does not escape names, nor `|` as a delimiter, nor
 * `&` and `#` in reserved text, and throws at an object in an object.
 */
export function styledParameters(list: readonly StyledParameter[]): ParameterSerializer {
  const pick = (location: StyledParameter["in"]) => list.filter((one) => one.in === location);
  const serializeFormStyle = createQuerySerializer();
  return {
    names: list.filter((parameter) => parameter.in !== "path").map(({ name }) => name),
    serialize: (template, pathValues, params) => {
      const filled = pick("path").reduce((text, parameter) => {
        const segment = serializeSegment(parameter, pathValues[parameter.name]);
        // A function, because `replaceAll` interprets `$` in a text.
        return text.replaceAll(`{${parameter.name}}`, () => segment);
      }, template);
      // Values are encoded, so the first `?` is the template's.
      const [path = "", ...ownQuery] = filled.split(/\?(.*)/s);
      const listGiven = (location: StyledParameter["in"]) =>
        pick(location).flatMap((parameter) => {
          const { name } = parameter;
          const value = Object.hasOwn(params, name) ? params[name] : undefined;
          if (!isGiven(value)) return [];
          checkSendable(name, value);
          return [[parameter, value] as const];
        });
      const pairs = listGiven("query").flatMap(([parameter, value]) =>
        serializePairs(
          parameter,
          value,
          parameter.allowReserved ? encodeReserved : encodeText(parameter.name),
        ),
      );
      const headers = listGiven("header").map(([parameter, value]) => {
        const serialization = onWire(parameter);
        const text = checkHeader(parameter, serializeText(serialization, value, String));
        return [serialization.name.toLowerCase(), text];
      });
      const cookies = listGiven("cookie").flatMap(([parameter, value]) =>
        serializePairs(parameter, value, encodeText(parameter.name)),
      );
      return {
        path,
        querySerializer: (formStyle) =>
          [...ownQuery, serializeFormStyle(formStyle), ...pairs].filter(Boolean).join("&"),
        headers: {
          ...Object.fromEntries(headers),
          ...(cookies.length === 0 ? {} : { cookie: cookies.join("; ") }),
        },
      };
    },
  };
}

function serializePairs(
  parameter: StyledParameter,
  value: unknown,
  encode: (text: string) => string,
): string[] {
  return listPairs(onWire(parameter), value, encode).map((pair) => pair.join("="));
}

function onWire({ name, wireName = name, ...rest }: StyledParameter): Serialization {
  return { ...rest, name: wireName };
}

/** One path segment: at least one character, and not `.` or `..`, which lead to another path. */
function serializeSegment(parameter: StyledParameter, value: unknown): string {
  const { name } = parameter;
  checkSendable(name, value);
  const text = isGiven(value) ? serializeText(parameter, value, encodeText(name)) : "";
  if (/^\.{0,2}$/.test(text)) refuse(name, "must be a value for one path segment", value);
  return text;
}

/** A name with its value, both encoded. */
type Pair = [name: string, value: string];

const delimiters: Readonly<Partial<Record<Style, string>>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

/** A value as one text: a date in ISO 8601, other objects and arrays as JSON. */
export function writeField(value: unknown): string {
  const plain: unknown = value instanceof Date ? value.toJSON() : value;
  return typeof plain === "object" ? JSON.stringify(plain) : String(plain);
}

/**
 * The name-value pairs of a query, cookie or form field: OpenAPI 3.1, "Style Examples".
 *
 * @param encode - encodes a name or a value, including the characters that would delimit it
 */
export function listPairs(
  { name, style, explode = false }: Serialization,
  value: unknown,
  encode: (text: string) => string,
): Pair[] {
  const own = encode(name);
  if (style === "json") return [[own, encode(JSON.stringify(value))]];
  if (style === "deepObject" && isNested(value)) return listDeepPairs(own, value, encode);
  if (isObject(value) && explode) {
    return listFields(value).map(([key, item]) => [encode(key), encode(writeField(item))]);
  }
  const items = listItems(value, false, encode);
  // A pair for an empty array would be read as one empty item.
  if (items.length === 0) return [];
  if (explode && Array.isArray(value)) return items.map((item) => [own, item]);
  return [[own, items.join(delimiters[style] ?? ",")]];
}

/**
 * Fields at any depth as `name[key][0]`: OpenAPI defines only the first level; servers commonly read deeper ones in
 * this form.
 */
function listDeepPairs(name: string, value: unknown, encode: (text: string) => string): Pair[] {
  if (!Array.isArray(value) && !isObject(value)) return [[name, encode(writeField(value))]];
  return listFields(value).flatMap(([key, item]) =>
    listDeepPairs(`${name}%5B${encode(key)}%5D`, item, encode),
  );
}

/** The text of a path or header parameter: OpenAPI 3.1, "Style Examples". */
export function serializeText(
  { name, style, explode = false }: Serialization,
  value: unknown,
  encode: (text: string) => string,
): string {
  if (style === "json") return encode(JSON.stringify(value));
  const items = listItems(value, explode, encode);
  if (style === "label") return `.${items.join(explode ? "." : ",")}`;
  if (style !== "matrix") return items.join(",");
  const own = encode(name);
  if (!explode || !isNested(value)) return `;${own}=${items.join(",")}`;
  return items.map((item) => (Array.isArray(value) ? `;${own}=${item}` : `;${item}`)).join("");
}

function listItems(value: unknown, explode: boolean, encode: (text: string) => string): string[] {
  const write = (item: unknown) => encode(writeField(item));
  if (Array.isArray(value)) return value.filter(isGiven).map(write);
  if (!isObject(value)) return [write(value)];
  return listFields(value).flatMap(([key, item]) =>
    explode ? [`${encode(key)}=${write(item)}`] : [encode(key), write(item)],
  );
}

const listFields = (value: object) => Object.entries(value).filter(([, item]) => isGiven(item));

/** Refuses an object that would be sent as if it had no fields, such as a `Map`, a stream or an `ArrayBuffer`. */
export function checkSendable(name: string, value: unknown): void {
  if (!isObject(value)) return;
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value));
  if (isPlain || (Object.keys(value).length > 0 && !ArrayBuffer.isView(value))) return;
  refuse(name, `cannot be sent as ${Object.prototype.toString.call(value)}`, value);
}

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null;

/** A `Date` is a text, as it is in JSON. */
function isObject(value: unknown): value is Record<string, unknown> {
  return isNested(value) && !Array.isArray(value) && !("toJSON" in value);
}

function encodeText(name: string): (text: string) => string {
  return (text) => {
    try {
      return encodeURIComponent(text);
    } catch {
      return refuse(name, "must be well-formed text", text);
    }
  };
}

/** Leaves reserved characters as they are, except those that end a value or the query. */
function encodeReserved(text: string): string {
  return encodeText("")(text).replace(/%(?:3A|2F|3F|5B|5D|40|24|2C|3B|3D)/g, decodeURIComponent);
}

function checkHeader({ name }: StyledParameter, text: string): string {
  try {
    new Headers([["x", text]]);
    return text;
  } catch {
    return refuse(name, "must be text that a header can have", text);
  }
}

function refuse(name: string, requirement: string, value: unknown): never {
  throw makeParamError("parameter", `/${name}`, `${name} ${requirement}`, value);
}
