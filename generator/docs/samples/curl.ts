import { writeField } from "../../../packages/client/src/parameters/styles.js";
import type { JsonValue } from "../../api-model/model.js";
import type { SampleOperation } from "./sample.js";
import { escapeInvisible } from "./text.js";
import type { WireRequest } from "./wire-request.js";

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
  const cookies: string[] = [];
  for (const [name, value] of headers) {
    if (name === "Cookie") cookies.push(quote(value));
    else parts.push(`-H ${quote(`${name}: ${value}`)}`);
  }
  for (const { in: place, name, prefix, variable } of tokens) {
    if (place === "header") parts.push(`-H ${quote(`${name}: ${prefix}`)}"$${variable}"`);
    if (place === "cookie") cookies.push(`${quote(`${encodeURIComponent(name)}=`)}"$${variable}"`);
  }
  // Of several options for cookies, only one would count.
  if (cookies.length > 0) parts.push(`-b ${cookies.join("'; '")}`);
  if (body !== undefined) parts.push(...listBody(request, body));
  return parts.join(" \\\n  ");
}

function listBody({ form, content, mediaType }: WireRequest, body: JsonValue): string[] {
  if (form === "multipart") {
    return content.parts.map(({ name, value, isFile, type }) => {
      const kind = type === undefined ? "" : `;type=${type}`;
      if (isFile) return `-F ${quote(`${name}=@${value}${kind}`)}`;
      if (kind === "") return `--form-string ${quote(`${name}=${value}`)}`;
      return `-F ${quote(`${name}="${value.replace(/["\\]/g, "\\$&")}"${kind}`)}`;
    });
  }
  const header = `-H ${quote(`Content-Type: ${mediaType}`)}`;
  switch (form) {
    case "json":
      return [header, `--data-raw ${quote(escapeInvisible(JSON.stringify(body, null, 2)))}`];
    case "form":
      return [header, `--data-raw ${quote(content.text)}`];
    case "text":
      return [header, `--data-raw ${quote(writeField(body))}`];
    case "binary":
      return [header, "--data-binary '@your-file'"];
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
