import type { JsonValue } from "../json.js";
import { isJson } from "./curl.js";
import { Code, type Entries, renderEntries, renderValue, type Syntax } from "./literal.js";
import type { HttpBody, HttpPart, HttpRequest } from "./request.js";
import type { SampleOperation, SampleToken } from "./sample.js";
import { quoteText } from "./text.js";

type Pairs = readonly (readonly [name: string, value: string])[];

/** As Black formats it. */
const syntax: Syntax = {
  indent: "    ",
  width: 88,
  words: { null: "None", true: "True", false: "False" },
  renderKey: quoteText,
  packsNumbers: false,
  dropsLongText: false,
};

/** Methods for which `requests` has a function. */
const functions = ["get", "head", "options", "post", "put", "patch", "delete"];

/** A program that sends the request with `requests`. */
export function renderPython(
  { credentials, tokens = [], result }: SampleOperation,
  { method, url, headers, body }: HttpRequest,
): string {
  const name = method.toLowerCase();
  const isFunction = functions.includes(name);
  const args = [
    ...(isFunction ? [] : [quoteText(method)]),
    ...listTarget(url, tokens.filter((token) => token.in === "query").map(makeTokenEntry)),
    ...(credentials === undefined
      ? []
      : [renderAuth([credentials.username.variable, credentials.password.variable])]),
    ...listHeaders(headers, body, tokens),
    ...(body === undefined ? [] : [renderBody(body)]),
    // Seconds; by default, requests waits for ever.
    "timeout=60",
  ];
  const shown = { json: "json()", text: "text", binary: "content" };
  return [
    ...(credentials === undefined && tokens.length === 0 ? [] : ["import os", ""]),
    "import requests",
    "",
    `response = requests.${isFunction ? name : "request"}(`,
    ...args.map((text) => `${syntax.indent}${text},`),
    ")",
    "response.raise_for_status()",
    ...(result === undefined ? [] : [`print(response.${shown[result]})`]),
  ].join("\n");
}

function renderArgument(name: string, value: JsonValue): string {
  const start = `${name}=`;
  const before = syntax.indent.length + start.length;
  return start + renderValue(syntax, value, syntax.indent, before);
}

/** `params` encodes some characters differently from the client, so a query with such a character stays in the URL. */
function listTarget(url: string, tokens: Entries): string[] {
  const [address = "", search] = url.split("?");
  const isPlain = search === undefined || /^(?:[\w.~-]+=[\w.~-]*&?)*$/.test(search);
  const pairs = isPlain ? [...new URLSearchParams(search)] : [];
  const params = [...Object.entries(groupByName(pairs)), ...tokens];
  return [
    quoteText(isPlain ? address : url),
    ...(params.length === 0 ? [] : [renderMembers("params", params)]),
  ];
}

function renderMembers(name: string, entries: Entries): string {
  return `${name}=${renderEntries(syntax, entries, syntax.indent)}`;
}

function makeTokenEntry({ name, prefix, variable }: SampleToken): readonly [string, Code] {
  const value = `os.environ[${quoteText(variable)}]`;
  return [name, new Code(prefix === "" ? value : `${quoteText(prefix)} + ${value}`)];
}

/** The headers, without a media type that `requests` adds by itself. */
function listHeaders(
  headers: Pairs,
  body: HttpBody | undefined,
  tokens: readonly SampleToken[],
): string[] {
  const isAdded = body !== undefined && addsMediaType(body);
  const cookies = [
    ...headers.filter(([name]) => name === "cookie").map(([, value]) => quoteText(value)),
    ...tokens
      .filter((token) => token.in === "cookie")
      .map(
        ({ name, variable }) =>
          `${quoteText(`${encodeURIComponent(name)}=`)} + os.environ[${quoteText(variable)}]`,
      ),
  ];
  const entries: Entries = [
    ...headers.filter(([name]) => name !== "cookie" && !(isAdded && name === "content-type")),
    ...tokens.filter((token) => token.in === "header").map(makeTokenEntry),
    ...(cookies.length === 0 ? [] : [["cookie", new Code(cookies.join(' + "; " + '))] as const]),
  ];
  return entries.length === 0 ? [] : [renderMembers("headers", entries)];
}

function addsMediaType(body: HttpBody): boolean {
  if (body.kind !== "text") return body.kind === "parts";
  const { text, mediaType } = body;
  return mediaType === "application/json" ? text !== "null" : isDataEncodable(body);
}

/** Whether `data` encodes the names and values to the same text. */
function isDataEncodable({ text, mediaType }: HttpBody & { readonly kind: "text" }): boolean {
  return (
    mediaType === "application/x-www-form-urlencoded" && `${new URLSearchParams(text)}` === text
  );
}

/** A name that comes several times has a list of values. */
function groupByName(pairs: Pairs): Record<string, JsonValue> {
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
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

function renderBody(body: HttpBody): string {
  switch (body.kind) {
    case "text":
      return renderText(body);
    case "file":
      return `data=open(${quoteText(body.name)}, "rb")`;
    case "parts": {
      const inner = syntax.indent.repeat(2);
      const parts = body.parts.map(
        (part) => `${inner}(${quoteText(part.name)}, ${renderPart(part)}),`,
      );
      return ["files=[", ...parts, `${syntax.indent}]`].join("\n");
    }
  }
}

function renderText(body: HttpBody & { readonly kind: "text" }): string {
  const { text, mediaType } = body;
  // With `json=None`, requests sends no body.
  if (isJson(mediaType) && text !== "null") return renderArgument("json", JSON.parse(text));
  if (isDataEncodable(body))
    return renderArgument("data", groupByName([...new URLSearchParams(text)]));
  return `data=${quoteText(text)}${/^\p{ASCII}*$/u.test(text) ? "" : ".encode()"}`;
}

function renderPart({ value, isFile, mediaType }: HttpPart): string {
  const text = quoteText(value);
  const part = isFile ? [text, `open(${text}, "rb")`] : ["None", text];
  return `(${[...part, ...(mediaType === "" ? [] : [quoteText(mediaType)])].join(", ")})`;
}
