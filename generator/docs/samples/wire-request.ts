import {
  listPairs as listStyledPairs,
  writeText,
} from "../../../packages/client/src/parameters/styles.js";
import type { BodyForm, JsonValue } from "../../api-model/model.js";
import { isList } from "./json.js";
import type { SampleForm, SampleOperation, SampleParameter, SampleRequest } from "./sample.js";

/** A request as it goes over the wire: what the generated client would send. */
export interface WireRequest {
  readonly method: string;
  /** The whole URL. */
  readonly url: string;
  /** The URL without its query. */
  readonly address: string;
  readonly query: readonly QueryPair[];
  /** Whether the query is these pairs and nothing else. */
  readonly isPlain: boolean;
  /** Headers and cookies that parameters make. */
  readonly headers: readonly QueryPair[];
  /** Values of the places in the path, in their order. */
  readonly path: readonly JsonValue[];
  /** `undefined` only where the operation requires none, as the client else sends `{}` before it sends nothing. */
  readonly body: JsonValue | undefined;
  readonly mediaType: string;
  readonly form: BodyForm;
  readonly content: SampleForm;
}

/** A name and its value, not yet encoded. */
export type QueryPair = readonly [name: string, value: string];

export function resolveRequest(
  operation: SampleOperation,
  { parameters, body = {}, content }: SampleRequest,
): WireRequest {
  const { httpMethod, server, path, mediaType } = operation;
  const given = new Map(Object.entries(parameters));
  const values = new Map<string, string | number>();
  for (const parameter of operation.parameters) {
    if (parameter.in !== "path") continue;
    values.set(parameter.wireName, readPlace(parameter, given.get(parameter.name)));
  }
  const query = operation.parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap((parameter) => listQuery(parameter, given.get(parameter.name)));
  const fill = (name: string) => values.get(name) ?? name;
  const styled = new Map(operation.parameters.map((one) => [`${one.in} ${one.wireName}`, one]));
  const filled = path.replace(place, (_, name: string) => {
    const { style, explode } = styled.get(`path ${name}`) ?? {};
    if (style === undefined) return encodeURIComponent(fill(name));
    const value = given.get(styled.get(`path ${name}`)?.name ?? name) ?? name;
    return writeText({ name, style, ...(explode ? { explode } : {}) }, value, encode);
  });
  const search = query.map(({ text }) => text);
  const names = new Set([...path.matchAll(place)].map(([, name = ""]) => name));
  return {
    method: httpMethod,
    headers: listHeaders(operation, given),
    form: operation.form ?? "json",
    content: content ?? { text: "", isPlain: true, parts: [] },
    url: normalize([server + filled, ...(query.length === 0 ? [] : [search.join("&")])].join("?")),
    address: normalize(server + filled),
    query: query.flatMap(({ pair }) => (pair === undefined ? [] : [pair])),
    isPlain: query.every(({ pair }) => pair !== undefined),
    path: [...names].map((name) => {
      const parameter = styled.get(`path ${name}`);
      const value = parameter?.style && given.get(parameter.name);
      return value ?? fill(name);
    }),
    body:
      mediaType === undefined || (operation.isOptional && JSON.stringify(body) === "{}")
        ? undefined
        : body,
    mediaType: mediaType ?? "",
  };
}

const place = /\{([^{}]+)\}/g;

/** What can be no path segment, and is refused by the client, makes room for the parameter's name. */
function readPlace({ wireName }: SampleParameter, value: JsonValue | undefined): string | number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return typeof value === "string" && !/^\.{0,2}$/.test(value) ? toWellFormed(value) : wireName;
}

/** A pair of the query as it stands in the URL, and as it is meant, where that is all to know of it. */
interface QueryPart {
  readonly text: string;
  readonly pair: QueryPair | undefined;
}

function listQuery(parameter: SampleParameter, value: JsonValue | undefined): QueryPart[] {
  const { wireName: name, style, explode = false } = parameter;
  if (style === undefined) {
    return listPairs(name, value).map((pair) => ({
      text: `${encodeName(pair[0])}=${encodeURIComponent(pair[1])}`,
      pair,
    }));
  }
  if (value === undefined || value === null) return [];
  return listStyledPairs({ name, style, explode }, value, encode).map((pair) => ({
    text: pair.join("="),
    pair: undefined,
  }));
}

function listHeaders(
  { parameters }: SampleOperation,
  given: ReadonlyMap<string, JsonValue>,
): QueryPair[] {
  const cookies: string[] = [];
  const headers = parameters.flatMap((parameter): QueryPair[] => {
    const { name: key, wireName: name, in: where, style = "simple", explode = false } = parameter;
    const value = given.get(key);
    if (value === undefined || value === null) return [];
    // A line end would end the header.
    const plain = (text: string) => toWellFormed(text).replace(/\p{Cc}/gu, " ");
    if (where === "header") return [[name, writeText({ name, style, explode }, value, plain)]];
    if (where !== "cookie") return [];
    cookies.push(
      ...listStyledPairs({ name, style, explode }, value, encode).map((pair) => pair.join("=")),
    );
    return [];
  });
  return cookies.length === 0 ? headers : [...headers, ["Cookie", cookies.join("; ")]];
}

const encode = (text: string): string => encodeURIComponent(toWellFormed(text));

/** In the way of the client: a list repeats its name, an object puts its keys in brackets, `null` is left out. */
function listPairs(name: string, value: JsonValue | undefined): QueryPair[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object") return [[name, toWellFormed(String(value))]];
  return isList(value)
    ? value.flatMap((item) => listPairs(name, item))
    : Object.entries(value).flatMap(([key, item]) => listPairs(`${name}[${key}]`, item));
}

/** The client leaves a name as it is; these signs would end it. */
function encodeName(name: string): string {
  return toWellFormed(name).replace(/[#%&+=]/g, encodeURIComponent);
}

/** Lone surrogates cannot be encoded in a URL. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\u{FFFD}");
}

/** The URL with the same bytes that `fetch` makes of it. */
function normalize(url: string): string {
  try {
    return new URL(url).href;
  } catch {
    // Not a whole address, as that of a server with variables.
    return url;
  }
}
