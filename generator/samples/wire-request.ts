import type { JsonValue } from "../model.js";
import { isList } from "./json.js";
import type { SampleOperation, SampleParameter, SampleRequest } from "./sample.js";

/** A request as it goes over the wire: what the generated client would send. */
export interface WireRequest {
  readonly method: string;
  /** The whole URL. */
  readonly url: string;
  /** The URL without its query. */
  readonly address: string;
  readonly query: readonly QueryPair[];
  /** Values of the places in the path, in their order. */
  readonly path: readonly (string | number)[];
  /** `undefined` only where the operation takes none, as the client sends `{}` before it sends nothing. */
  readonly body: JsonValue | undefined;
  readonly mediaType: string;
}

/** A name and its value, not yet encoded. */
export type QueryPair = readonly [name: string, value: string];

export function resolveRequest(
  operation: SampleOperation,
  { parameters, body = {} }: SampleRequest,
): WireRequest {
  const { httpMethod, server, path, mediaType } = operation;
  const given = new Map(Object.entries(parameters));
  const values = new Map<string, string | number>();
  for (const parameter of operation.parameters) {
    if (parameter.in === "query") continue;
    values.set(parameter.wireName, readPlace(parameter, given.get(parameter.name)));
  }
  const query = operation.parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap(({ name, wireName }) => listPairs(wireName, given.get(name)));
  const fill = (name: string) => values.get(name) ?? name;
  const filled = path.replace(place, (_, name: string) => encodeURIComponent(fill(name)));
  const search = query.map(([name, value]) => `${encodeName(name)}=${encodeURIComponent(value)}`);
  const names = new Set([...path.matchAll(place)].map(([, name = ""]) => name));
  return {
    method: httpMethod,
    url: normalize([server + filled, ...(query.length === 0 ? [] : [search.join("&")])].join("?")),
    address: normalize(server + filled),
    query,
    path: [...names].map(fill),
    body: mediaType === undefined ? undefined : body,
    mediaType: mediaType ?? "",
  };
}

const place = /\{([^{}]+)\}/g;

/** What can be no path segment, and is refused by the client, makes room for the parameter's name. */
function readPlace({ wireName }: SampleParameter, value: JsonValue | undefined): string | number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return typeof value === "string" && !/^\.{0,2}$/.test(value) ? toWellFormed(value) : wireName;
}

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
function toWellFormed(text: string): string {
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
