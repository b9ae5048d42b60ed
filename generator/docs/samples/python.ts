import { writeField } from "../../../packages/client/src/parameters/styles.js";
import type { JsonValue } from "../../api-model/model.js";
import { Code, type Entries, renderEntries, renderValue, type Syntax } from "./literal.js";
import type { SampleOperation, SampleToken } from "./sample.js";
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
  { credentials, tokens = [], hasResult, result }: SampleOperation,
  request: WireRequest,
): string {
  const queryTokens = tokens.filter((token) => token.in === "query");
  const name = request.method.toLowerCase();
  const args = [
    ...(functions.includes(name) ? [] : [quoteText(request.method)]),
    ...listTarget(request, queryTokens.map(makeTokenEntry)),
    ...(credentials === undefined
      ? []
      : [renderAuth([credentials.username.variable, credentials.password.variable])]),
    ...listHeaders(request, tokens),
    ...listContent(request),
    // Seconds; without it, requests waits for ever.
    "timeout=60",
  ];
  return [
    ...(credentials === undefined && tokens.length === 0 ? [] : ["import os", ""]),
    "import requests",
    "",
    `response = requests.${functions.includes(name) ? name : "request"}(`,
    ...args.map((text) => `${syntax.indent}${text},`),
    ")",
    "response.raise_for_status()",
    ...(hasResult
      ? [
          `print(response.${result === undefined ? "json()" : result === "text" ? "text" : "content"})`,
        ]
      : []),
  ].join("\n");
}

function renderArgument(name: string, value: JsonValue): string {
  const start = `${name}=`;
  const before = syntax.indent.length + start.length;
  return start + renderValue(syntax, value, syntax.indent, before);
}

/** `params` encodes otherwise than the client what is more than a plain word, so that stays in the URL. */
function listTarget(request: WireRequest, tokens: Entries): string[] {
  const { url, address, query } = request;
  const isPlain =
    request.isPlain && query.every((pair) => pair.every((text) => /^[\w.~-]*$/.test(text)));
  if (!isPlain || query.length === 0) {
    return [quoteText(url), ...(tokens.length === 0 ? [] : [renderMembers("params", tokens)])];
  }
  const params = Object.entries(groupByName(query));
  return [quoteText(address), renderMembers("params", [...params, ...tokens])];
}

function renderMembers(name: string, entries: Entries): string {
  return `${name}=${renderEntries(syntax, entries, syntax.indent)}`;
}

function makeTokenEntry({ name, prefix, variable }: SampleToken): readonly [string, Code] {
  const value = `os.environ[${quoteText(variable)}]`;
  return [name, new Code(prefix === "" ? value : `${quoteText(prefix)} + ${value}`)];
}

/** Headers of parameters and credentials, and the media type of a body that `requests` does not know by itself. */
function listHeaders(request: WireRequest, tokens: readonly SampleToken[]): string[] {
  const { headers, body, form, mediaType, content } = request;
  const isKnown =
    form === "multipart" ||
    (form === "form" && content.isPlain && mediaType === "application/x-www-form-urlencoded") ||
    (form === "json" && mediaType === "application/json" && body !== null);
  const cookie = headers.find(([name]) => name === "Cookie")?.[1];
  const cookies = [
    ...(cookie === undefined ? [] : [quoteText(cookie)]),
    ...tokens
      .filter((token) => token.in === "cookie")
      .map(
        ({ name, variable }) =>
          `${quoteText(`${encodeURIComponent(name)}=`)} + os.environ[${quoteText(variable)}]`,
      ),
  ];
  const entries: Entries = [
    ...(body === undefined || isKnown ? [] : [["Content-Type", mediaType] as const]),
    ...headers.filter(([name]) => name !== "Cookie"),
    ...tokens.filter((token) => token.in === "header").map(makeTokenEntry),
    ...(cookies.length === 0 ? [] : [["Cookie", new Code(cookies.join(' + "; " + '))] as const]),
  ];
  return entries.length === 0 ? [] : [renderMembers("headers", entries)];
}

/** A name that comes several times has a list of values. */
function groupByName(query: readonly QueryPair[]): Record<string, JsonValue> {
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

/** `json` sends everything but `None`, which to `requests` is no body. */
function listContent({ body, form, content }: WireRequest): string[] {
  if (body === undefined) return [];
  switch (form) {
    case "json":
      return [body === null ? 'data="null"' : renderArgument("json", body)];
    case "form":
      if (!content.isPlain) return [`data=${quoteText(content.text)}`];
      return [
        renderArgument("data", groupByName(content.parts.map(({ name, value }) => [name, value]))),
      ];
    case "text":
      return [`data=${quoteText(writeField(body))}.encode()`];
    case "binary":
      return ['data=open("your-file", "rb")'];
    case "multipart": {
      const inner = syntax.indent.repeat(2);
      const parts = content.parts.map(({ name, value, isFile, type }) => {
        const text = quoteText(value);
        const part = isFile ? [text, `open(${text}, "rb")`] : ["None", text];
        if (type !== undefined) part.push(quoteText(type));
        return `${inner}(${quoteText(name)}, (${part.join(", ")})),`;
      });
      return [["files=[", ...parts, `${syntax.indent}]`].join("\n")];
    }
  }
}
