import type { JsonValue } from "../model.js";
import { renderValue, type Syntax } from "./literal.js";
import type { SampleOperation } from "./sample.js";
import { quoteText } from "./text.js";
import type { QueryPair, WireRequest } from "./wire-request.js";

/** As Black formats it. */
const syntax: Syntax = {
  indent: "    ",
  width: 88,
  words: { null: "None", true: "True", false: "False" },
  renderKey: quoteText,
  packsNumbers: false,
  dropsLongText: false,
};

/** Methods that `requests` has a function for. */
const functions = ["get", "head", "options", "post", "put", "patch", "delete"];

/** A program that sends the request with `requests`. */
export function renderPython(
  { credentials, hasResult }: SampleOperation,
  request: WireRequest,
): string {
  const name = request.method.toLowerCase();
  const args = [
    ...(functions.includes(name) ? [] : [quoteText(request.method)]),
    ...listTarget(request),
    ...(credentials === undefined
      ? []
      : [renderAuth([credentials.username.variable, credentials.password.variable])]),
    ...listContent(request),
    // Seconds; without it, requests waits for ever.
    "timeout=60",
  ];
  return [
    ...(credentials === undefined ? [] : ["import os", ""]),
    "import requests",
    "",
    `response = requests.${functions.includes(name) ? name : "request"}(`,
    ...args.map((text) => `${syntax.indent}${text},`),
    ")",
    "response.raise_for_status()",
    ...(hasResult ? ["print(response.json())"] : []),
  ].join("\n");
}

function renderArgument(name: string, value: JsonValue): string {
  const start = `${name}=`;
  const before = syntax.indent.length + start.length;
  return start + renderValue(syntax, value, syntax.indent, before);
}

/** `params` encodes otherwise than the client what is more than a plain word, so that stays in the URL. */
function listTarget({ url, address, query }: WireRequest): string[] {
  const isPlain = query.every((pair) => pair.every((text) => /^[\w.~-]*$/.test(text)));
  if (!isPlain || query.length === 0) return [quoteText(url)];
  return [quoteText(address), renderArgument("params", groupByName(query))];
}

/** A name that comes several times has a list of values. */
function groupByName(query: readonly QueryPair[]): JsonValue {
  const groups = new Map<string, string[]>();
  for (const [name, value] of query) groups.set(name, [...(groups.get(name) ?? []), value]);
  return Object.fromEntries(
    [...groups].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? "") : values]),
  );
}

function renderAuth(variables: readonly string[]): string {
  const items = variables.map((variable) => `os.environ[${quoteText(variable)}]`);
  const line = `auth=(${items.join(", ")})`;
  if (syntax.indent.length + line.length < syntax.width) return line;
  const inner = syntax.indent.repeat(2);
  return ["auth=(", ...items.map((item) => `${inner}${item},`), `${syntax.indent})`].join("\n");
}

/** `json` sends everything but `None`, which to `requests` is no body, as `application/json`. */
function listContent({ body, mediaType }: WireRequest): string[] {
  if (body === undefined) return [];
  const isDefault = mediaType === "application/json" && body !== null;
  return [
    ...(isDefault ? [] : [renderArgument("headers", { "Content-Type": mediaType })]),
    body === null ? 'data="null"' : renderArgument("json", body),
  ];
}
