import type { SampleOperation } from "./sample.js";
import { escapeInvisible } from "./text.js";
import type { WireRequest } from "./wire-request.js";

/** A command for a POSIX shell, which puts nothing in the place of what stands in single quotes. */
export function renderCurl({ credentials }: SampleOperation, request: WireRequest): string {
  const { method, url, body, mediaType } = request;
  // Brackets and braces are a pattern to cURL; and it would wait for the body of an answer to HEAD.
  const flags = `${/[[\]{}]/.test(url) ? "-g " : ""}${method === "HEAD" ? "-I" : `-X ${method}`}`;
  const parts = [`curl ${flags} ${quote(url)}`];
  if (credentials !== undefined) {
    const { username, password } = credentials;
    parts.push(`-u "$${username.variable}:$${password.variable}"`);
  }
  if (body !== undefined) {
    parts.push(`-H ${quote(`Content-Type: ${mediaType}`)}`);
    parts.push(`--data-raw ${quote(escapeInvisible(JSON.stringify(body, null, 2)))}`);
  }
  return parts.join(" \\\n  ");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
