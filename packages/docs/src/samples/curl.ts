import {
  basicArgument,
  filePartArgument,
  headerArgument,
  keyArgument,
  partArgument,
  quoteShell,
  textArgument,
} from "../../../client/src/curl.js";
import type { HttpBody, HttpRequest } from "./request.js";
import type { SampleOperation } from "./sample.js";
import { escapeInvisible } from "./text.js";

/** A command for a POSIX shell, in single quotes, within which the shell expands nothing. */
export function renderCurl(
  { credentials, tokens = [] }: SampleOperation,
  { method, url, headers, body }: HttpRequest,
): string {
  // cURL expands brackets and braces, and waits for the body of a response to HEAD.
  const flags = `${/[[\]{}]/.test(url) ? "-g " : ""}${method === "HEAD" ? "-I" : `-X ${method}`}`;
  const inQuery = tokens.filter((token) => token.in === "query");
  const search = inQuery.map(({ name, variable }, index) => {
    const separator = index === 0 && !url.includes("?") ? "?" : "&";
    return `${quoteShell(`${separator}${encodeURIComponent(name)}=`)}"$${variable}"`;
  });
  const parts = [`curl ${flags} ${quoteShell(url)}${search.join("")}`];
  if (credentials !== undefined) {
    const { username, password } = credentials;
    parts.push(basicArgument(username.variable, password.variable));
  }
  const cookies: string[] = [];
  for (const [name, value] of headers) {
    if (name === "cookie") cookies.push(quoteShell(value));
    else parts.push(headerArgument(name, value));
  }
  for (const { in: location, name, prefix, variable } of tokens) {
    if (location === "header") parts.push(keyArgument(false, `${name}: ${prefix}`, variable));
    if (location === "cookie")
      cookies.push(`${quoteShell(`${encodeURIComponent(name)}=`)}"$${variable}"`);
  }
  // Older versions of cURL use only one of several cookie options.
  if (cookies.length > 0) parts.push(`-b ${cookies.join("'; '")}`);
  if (body !== undefined) parts.push(...listBody(body));
  return parts.join(" \\\n  ");
}

function listBody(body: HttpBody): string[] {
  switch (body.kind) {
    case "text":
      return [textArgument(formatText(body.text, body.mediaType))];
    case "file":
      return [`--data-binary ${quoteShell(`@${body.name}`)}`];
    case "parts":
      return body.parts.map(({ name, value, isFile, mediaType }) => {
        const type = mediaType === "" ? undefined : mediaType;
        if (!isFile) return partArgument(name, value, type);
        return filePartArgument(name, type === undefined ? value : `${value};type=${type}`);
      });
  }
}

/** The same JSON, indented. */
function formatText(text: string, mediaType: string): string {
  if (!isJson(mediaType)) return text;
  return escapeInvisible(JSON.stringify(JSON.parse(text), null, 2));
}

export function isJson(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}
