import { writeField } from "../../packages/client/src/parameters/styles.js";
import type { JsonValue } from "../model.js";
import type { SampleOperation, SampleToken } from "./sample.js";
import { escapeInvisible } from "./text.js";
import type { FormField, QueryPair, WireRequest } from "./wire-request.js";

/** A command for a POSIX shell, which puts nothing in the place of what stands in single quotes. */
export function renderCurl(
  { credentials, tokens = [] }: SampleOperation,
  request: WireRequest,
): string {
  const { method, url, body, headers } = request;
  // Brackets and braces are a pattern to cURL; and it would wait for the body of an answer to HEAD.
  const flags = `${/[[\]{}]/.test(url) ? "-g " : ""}${method === "HEAD" ? "-I" : `-X ${method}`}`;
  const inQuery = tokens.filter((token) => token.in === "query");
  const search = inQuery.map(({ name, variable }, index) => {
    const sign = index === 0 && !url.includes("?") ? "?" : "&";
    return `${quote(`${sign}${encodeURIComponent(name)}=`)}"$${variable}"`;
  });
  const parts = [`curl ${flags} ${quote(url)}${search.join("")}`];
  if (credentials !== undefined) {
    const { username, password } = credentials;
    parts.push(`-u "$${username.variable}:$${password.variable}"`);
  }
  for (const { in: place, name, prefix, variable } of tokens) {
    if (place === "header") parts.push(`-H ${quote(`${name}: ${prefix}`)}"$${variable}"`);
  }
  parts.push(...listHeaders(headers, tokens));
  if (body !== undefined) parts.push(...listBody(request, body));
  return parts.join(" \\\n  ");
}

/** Of several headers for cookies, cURL would send one. */
function listHeaders(headers: readonly QueryPair[], tokens: readonly SampleToken[]): string[] {
  const keys = tokens.filter((token) => token.in === "cookie");
  const cookies = headers.filter(([name]) => name === "Cookie").map(([, value]) => quote(value));
  const secrets = keys.map(
    ({ name, variable }) => `${quote(`${encodeURIComponent(name)}=`)}"$${variable}"`,
  );
  const jar = keys.length === 0 ? [] : [`-b ${[...cookies, ...secrets].join("'; '")}`];
  const plain = keys.length === 0 ? headers : headers.filter(([name]) => name !== "Cookie");
  return [...plain.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`), ...jar];
}

function listBody({ form, fields, mediaType }: WireRequest, body: JsonValue): string[] {
  if (form === "multipart") {
    return fields.map(({ name, value, isFile }) =>
      isFile ? `-F ${quote(`${name}=@${value}`)}` : `--form-string ${quote(`${name}=${value}`)}`,
    );
  }
  const header = `-H ${quote(`Content-Type: ${mediaType}`)}`;
  switch (form) {
    case "json":
      return [header, `--data-raw ${quote(escapeInvisible(JSON.stringify(body, null, 2)))}`];
    case "form":
      return [header, `--data-raw ${quote(writeForm(fields))}`];
    case "text":
      return [header, `--data-raw ${quote(writeField(body))}`];
    case "binary":
      return [header, "--data-binary '@your-file'"];
  }
}

function writeForm(fields: readonly FormField[]): string {
  return `${new URLSearchParams(fields.map(({ name, value }) => [name, value]))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
