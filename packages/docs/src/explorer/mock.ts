import { isObject } from "../json.js";
import { makeContext } from "./check.js";
import type { OperationData, Outcome } from "./data.js";
import { readParams, type State } from "./state.js";

/** Options that are not part of the request. */
export interface SendOptions {
  /** Address of the mock. */
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** Whether the client validates the request before sending it. */
  readonly checks: boolean;
  readonly signal: AbortSignal;
}

/** The hosts of the page's content security policy, which cannot name `[::1]`. */
const loopback = /^(?:127\.0\.0\.1|localhost)$/;

/**
 * Why the explorer sends nothing to an address: it sends credentials and secrets only to a mock on the reader's own
 * machine.
 */
export function refuseAddress(address: string): string | undefined {
  if (!URL.canParse(address)) {
    return "Enter the full address of a mock on this machine, such as http://127.0.0.1:4010.";
  }
  const { protocol, hostname, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol)) return "The address must start with http:// or https://.";
  if (username !== "" || password !== "") {
    return "Enter the credentials in the fields below, not in the address.";
  }
  return loopback.test(hostname)
    ? undefined
    : `${hostname} is not this machine. Requests go to 127.0.0.1 or localhost only.`;
}

/** Sends the request with the client, without retries: the reader wants to see each response. */
export async function sendToMock(
  operation: OperationData,
  state: State,
  { address, username, password, checks, signal }: SendOptions,
): Promise<Outcome> {
  const { credentials, tokens = [] } = operation.sample;
  const client = {
    baseURL: address,
    maxRetries: 0,
    logLevel: "off",
    // A redirect could take secrets to another host; cookies are not part of what the reader typed.
    fetchOptions: { redirect: "error", credentials: "omit", cache: "no-store" },
    // Safe: the credentials are those of a mock.
    dangerouslyAllowBrowser: true,
    ...(credentials === undefined
      ? {}
      : { [credentials.username.option]: username, [credentials.password.option]: password }),
    ...Object.fromEntries(tokens.map(({ option }) => [option, password])),
  };
  const params = readParams(state);
  const call = { signal, validate: checks ? "error" : "off", ...makeContext(state) };
  return operation.send(client, state.path, isObject(params) ? params : {}, call);
}

/** The headers of a response that the browser exposes to the page. */
export function listHeaders(headers: Headers | undefined): (readonly [string, string])[] {
  return headers === undefined ? [] : [...headers.entries()];
}
