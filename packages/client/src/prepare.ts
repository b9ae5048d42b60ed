import type { Operation } from "./operation.js";
import { collectSecrets, mask, redactJson } from "./redact.js";
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

/**
 * @param credentials - what gives cURL the credentials that stand masked in the headers, by header
 */
export function describeRequest(
  { method, url, headers, body }: SentRequest,
  issues: readonly Issue[],
  { secrets, content }: Operation<unknown, unknown>,
  credentials: Readonly<Record<string, string>>,
): PreparedRequest {
  const shown: Record<string, string> = {};
  const parts = [`curl -X ${method} ${quoteShell(url)}`];
  headers.forEach((value, name) => {
    shown[name] = secretHeader.test(name) ? mask : value;
    // The mask itself stands for the client's own credentials, anything else for the caller's.
    const own = value === mask && credentials[name];
    if (own) parts.splice(1, 0, own);
    else parts.push(`-H ${quoteShell(`${name}: ${shown[name]}`)}`);
  });
  const text = body && redactBody(`${body}`, secrets);
  const [said, curl] = (body && content?.show(body, secrets)) || [
    text,
    text && `--data-raw ${quoteShell(text)}`,
  ];
  if (curl) parts.push(curl);
  return { method, url, headers: shown, body: said, issues, curl: parts.join(" \\\n  ") };
}

/** A middleware may have made something else than JSON of the body; there, secrets cannot be found. */
export function redactBody(body: string, names: readonly string[] | undefined): string {
  try {
    return JSON.stringify(redactJson(JSON.parse(body), collectSecrets(body, names)));
  } catch {
    return mask;
  }
}

export function quoteShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
