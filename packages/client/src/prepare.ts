import { mask } from "./redact.js";
import type { SentRequest } from "./request.js";
import type { Issue } from "./rules/issue.js";

/** A request that was not sent, for people to look at. Secrets are masked. */
export interface PreparedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; `undefined` where there is none. */
  readonly body: string | undefined;
  /** What is wrong, or likely to be wrong, with the params. */
  readonly issues: readonly Issue[];
  /** The same as a command for a POSIX shell, which takes the credentials from environment variables. */
  readonly curl: string;
}

/** Names of headers whose values are not shown. */
const secretHeader = /auth|cookie|key|secret|token/;

/** @param credentials - an argument of cURL; empty where it needs none */
export function describeRequest(
  { method, url, headers, body }: SentRequest,
  issues: readonly Issue[],
  credentials: string,
): PreparedRequest {
  const shown: Record<string, string> = {};
  const parts = [`curl -X ${method} ${quoteShell(url)}`, credentials];
  headers.forEach((value, name) => {
    shown[name] = secretHeader.test(name) ? mask : value;
    if (!credentials || name !== "authorization")
      parts.push(`-H ${quoteShell(`${name}: ${shown[name]}`)}`);
  });
  if (body) parts.push(`--data-raw ${quoteShell(body)}`);
  const curl = parts.filter(Boolean).join(" \\\n  ");
  return { method, url, headers: shown, body, issues, curl };
}

function quoteShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
