import { headerArgument, textArgument, writeCurl } from "./curl.js";
import type { SentRequest } from "./http-client.js";
import type { BodySerializer, Operation } from "./operation.js";
import { mask, redactBody } from "./redact.js";
import type { Issue } from "./rules/report.js";

/** A request that was not sent, to look at. Secrets are masked. */
export interface PreparedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; `undefined` if there is none. */
  readonly body: string | undefined;
  /** The issues of the params. */
  readonly issues: readonly Issue[];
  /** The same request as a command for a POSIX shell, which reads the credentials from environment variables. */
  readonly curl: string;
}

/** Names of headers whose values are not shown. */
const secretHeader = /auth|cookie|key|secret|token/;

/** @param credentials - arguments of cURL, by the header that holds the masked credential */
export function describeRequest(
  { method, url, headers, body }: SentRequest,
  issues: readonly Issue[],
  { secrets, content }: Operation<unknown, unknown, unknown>,
  credentials: Readonly<Record<string, string>>,
): PreparedRequest {
  const shown: Record<string, string> = {};
  const args: string[] = [];
  headers.forEach((value, name) => {
    shown[name] = secretHeader.test(name) ? mask : value;
    // The mask is the client's own credential; any other value is the caller's.
    const own = value === mask && credentials[name];
    if (own) args.unshift(own);
    else args.push(headerArgument(name, shown[name]));
  });
  const [text, argument] = body ? (content?.describe ?? describeJson)(body, secrets) : [];
  if (argument) args.push(argument);
  return { method, url, headers: shown, body: text, issues, curl: writeCurl(method, url, args) };
}

/** The description of a JSON body; see {@link BodySerializer.describe}. */
export const describeJson: BodySerializer["describe"] = (body, secrets) => {
  const text = redactBody(`${body}`, secrets);
  return [text, textArgument(text)];
};
