import type { Middleware } from "openapi-fetch";
import type { ChooseSchemes, SecurityScheme } from "./credentials.js";
import {
  basicArgument,
  headerArgument,
  keyArgument,
  textArgument,
  tokenArgument,
  writeCurl,
} from "./curl.js";
import { ConfigurationError } from "./errors.js";
import type { HttpClient, SentRequest } from "./http-client.js";
import type { Call, DescribeBody } from "./operation.js";
import type { CallSettings, ClientOptions } from "./options.js";
import { isSecretName, mask, redactBody } from "./redact.js";
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

/** Any generated client. */
interface Preparable<Client> {
  withOptions(options: ClientOptions): Client;
}

/**
 * The request that a call would send, as data and as a cURL command. Nothing is sent, no credentials are needed, and
 * secrets are masked.
 *
 * @param send - makes the call with a client that sends nothing: `(client) => client.models.update(…)`
 * @throws {@link InvalidParamsError} or {@link ConfigurationError} for a call that cannot be sent
 */
export async function prepare<Client extends Preparable<Client>>(
  client: Client,
  send: (client: Client) => Promise<unknown>,
): Promise<PreparedRequest> {
  let prepared: PreparedRequest | undefined;
  const settings: ClientOptions & Pick<CallSettings, "intercept"> = {
    async intercept(call, dispatch, choose) {
      prepared = await describeCall(call, dispatch, choose);
      throw new ConfigurationError("Nothing is sent.");
    },
  };
  try {
    await send(client.withOptions(settings));
  } catch (error) {
    if (prepared === undefined) throw error;
  }
  if (prepared === undefined) throw new ConfigurationError("There was no call to prepare.");
  return prepared;
}

async function describeCall(
  call: Call,
  dispatch: HttpClient,
  choose: ChooseSchemes,
): Promise<PreparedRequest> {
  const { operation, options, params } = call;
  // Middleware sees no response, as there is none.
  const middleware = options.middleware?.map(
    (one): Middleware => ({ onRequest: (found) => one.onRequest?.(found) }),
  );
  let prepared: PreparedRequest | undefined;
  const issues = operation.check?.(params, options) ?? [];
  await dispatch(
    call,
    async (unsent) => {
      const schemes = choose(call, unsent);
      const sent = schemes.reduce((request, scheme) => scheme.add(request, mask), unsent);
      prepared = describeRequest(call, sent, issues, schemes);
      return new Response();
    },
    middleware,
  );
  if (!prepared) throw new ConfigurationError("A middleware responded.");
  return prepared;
}

function describeRequest(
  { operation, options }: Call,
  { method, url, headers, body }: SentRequest,
  issues: readonly Issue[],
  schemes: readonly SecurityScheme[],
): PreparedRequest {
  const { secrets, content } = operation;
  const isSecret = (name: string) => isSecretName(name, options.secretNames);
  const shown: Record<string, string> = {};
  const args: string[] = [];
  headers.forEach((value, name) => {
    shown[name] = isSecret(name) ? mask : value;
    // The mask alone is the client's own credential; any other value is the caller's.
    const own = schemes.find((one) =>
      one.in === "cookie"
        ? name === "cookie" && value === `${one.name}=${mask}`
        : name === one.name && value === one.prefix + mask,
    );
    if (own) args.unshift(describeScheme(own));
    else args.push(headerArgument(name, shown[name]));
  });
  const [text, argument] = body ? (content?.describe ?? describeJson)(body, secrets) : [];
  if (argument) args.push(argument);
  const shownURL = url.replace(/([?&]([^=&#]+)=)[^&#]*/g, (pair, start: string, name: string) =>
    isSecret(name) ? start + mask : pair,
  );
  const curl = writeCurl(method, shownURL, args);
  return { method, url: shownURL, headers: shown, body: text, issues, curl };
}

/** The argument of cURL that reads the credentials from environment variables. */
function describeScheme({ in: location, name, prefix, credentials }: SecurityScheme): string {
  const [first = "", second] = credentials.map(([, variable]) => variable);
  if (second !== undefined) return basicArgument(first, second);
  if (location === "cookie") return keyArgument(true, `${name}=`, first);
  return prefix ? tokenArgument(prefix.trim(), first) : keyArgument(false, `${name}: `, first);
}

const describeJson: DescribeBody = (body, secrets) => {
  const text = redactBody(`${body}`, secrets);
  return [text, textArgument(text)];
};
