import { ConfigurationError } from "./errors.js";
import type { SentRequest } from "./http-client.js";
import type { Call, Requirement, Values } from "./operation.js";
import { type CredentialSource, isGiven, readEnvironment } from "./options.js";
import { encodeBase64 } from "./redact.js";

/** A credential: the option that holds it, the environment variable it defaults to, and the option's value. */
export type Credential = readonly [
  option: string,
  variable: string,
  value: CredentialSource | undefined,
];

/** The part of a request that carries a credential. */
interface Slot {
  readonly in: "header" | "query" | "cookie";
  /** Name of the header, in lower case, of the query parameter or of the cookie. */
  readonly name: string;
  /** The text before the value: `Bearer `. */
  readonly prefix: string;
  /**
   * Whether the request already has the header or query parameter that the scheme would add, or the caller removed it
   * with `null`.
   */
  readonly isOverridden: (request: SentRequest, given: Values) => boolean;
  /** The request with a value added. */
  readonly add: (request: SentRequest, value: string) => SentRequest;
}

/** A security scheme: its credentials, and the part of the request that carries them. */
export interface SecurityScheme extends Slot {
  readonly credentials: readonly Credential[];
  /** For each credential, a pattern for characters that it must not contain. */
  readonly invalid: readonly RegExp[];
  readonly encode: (first: string, second: string) => string;
}

export type SecuritySchemes = Readonly<Record<string, SecurityScheme>>;

function inHeader(name: string, prefix: string): Slot {
  return {
    in: "header",
    name,
    prefix,
    isOverridden: ({ headers }, given) => headers.has(name) || name in given,
    add: (request, value) => {
      request.headers.set(name, prefix + value);
      return request;
    },
  };
}

function inQuery(name: string): Slot {
  const pattern = new RegExp(`[?&]${name}=`);
  return {
    in: "query",
    name,
    prefix: "",
    isOverridden: ({ url }) => pattern.test(url),
    add: (request, value) => {
      const { url } = request;
      return { ...request, url: `${url}${url.includes("?") ? "&" : "?"}${name}=${value}` };
    },
  };
}

function inCookie(name: string): Slot {
  return {
    in: "cookie",
    name,
    prefix: "",
    isOverridden: () => false,
    add: (request, value) => {
      const { headers } = request;
      const others = headers.get("cookie") ?? [];
      headers.set("cookie", [others, `${name}=${value}`].flat().join("; "));
      return request;
    },
  };
}

const asItIs = (value: string): string => value;

/** HTTP Basic authentication (RFC 7617), encoded as UTF-8. A colon separates the name from the secret. */
export function basicAuth(username: Credential, password: Credential): SecurityScheme {
  return {
    ...inHeader("authorization", "Basic "),
    credentials: [username, password],
    invalid: [/[\p{Cc}:]/u, /\p{Cc}/u],
    encode: (name, secret) => encodeBase64(`${name}:${secret}`),
  };
}

/** A token in the `Authorization` header: bearer (RFC 6750), OAuth 2 and OpenID Connect. */
export function tokenAuth(token: Credential, prefix = "Bearer"): SecurityScheme {
  return {
    ...inHeader("authorization", `${prefix} `),
    credentials: [token],
    invalid: [/[^\x21-\x7E]/],
    encode: asItIs,
  };
}

export function keyAuth(key: Credential, location: Slot["in"], name: string): SecurityScheme {
  const credentials = [key];
  const invalid = [/[^\x20-\x7E]/];
  if (location === "header")
    return { ...inHeader(name.toLowerCase(), ""), credentials, invalid, encode: asItIs };
  const encode = encodeURIComponent;
  if (location === "cookie") return { ...inCookie(encode(name)), credentials, invalid, encode };
  return { ...inQuery(encode(name)), credentials, invalid: [/\p{Cc}/u], encode };
}

/** Schemes of which a client uses only one; throws if the caller passed credentials of several. */
export function oneOf(schemes: SecuritySchemes): SecuritySchemes {
  const [first, second] = Object.values(schemes)
    .filter(isExplicit)
    .map(({ credentials }) => credentials.map(([option]) => option).join(" and "));
  if (second) throw new ConfigurationError(`Pass either ${first}, or ${second}.`);
  return schemes;
}

/** Whether the caller passed a credential of it. */
export const isExplicit = ({ credentials }: SecurityScheme): boolean =>
  credentials.some(([, , value]) => isGiven(value));

/** Whether the caller passed its secret, which is its last credential: a user name before it is none. */
export const hasSecret = ({ credentials }: SecurityScheme): boolean =>
  isGiven(credentials.at(-1)?.[2]);

/** Chooses the schemes that a request still needs. */
export type ChooseSchemes = (call: Call, request: SentRequest) => readonly SecurityScheme[];

/**
 * Chooses the first alternative for all of whose schemes the caller passed a credential or set the part of the request;
 * else the first one whose other credentials are in the environment; else none if the request needs none, or the first
 * alternative, so that its missing credential is reported. Schemes whose part of the request the caller set or removed
 * are left out.
 *
 * @param usual - the security requirement of operations that state none of their own
 */
export function createChooser(
  schemes: SecuritySchemes,
  usual: Requirement,
  isOptional: boolean,
): ChooseSchemes {
  return ({ operation, request }, sent) => {
    const isOverridden = (one: SecurityScheme) => one.isOverridden(sent, request.headers);
    const isPassed = (one: SecurityScheme) => isExplicit(one) || isOverridden(one);
    const isAvailable = (one: SecurityScheme) =>
      isPassed(one) || one.credentials.every(([, variable]) => readEnvironment(variable));
    const alternatives = (operation.security ?? usual).map((ids) =>
      ids.flatMap((id) => schemes[id] ?? []),
    );
    const required = alternatives.filter(({ length }) => length > 0);
    // The error of the first one names the credential that is missing.
    const otherwise = isOptional || required.length < alternatives.length ? [] : required[0];
    const found =
      required.find((all) => all.every(isPassed)) ??
      required.find((all) => all.every(isAvailable)) ??
      otherwise;
    return (found ?? []).filter((one) => !isOverridden(one));
  };
}

/**
 * Adds the credentials of the chosen schemes to a request, and stores the result in the call. Resolves to whether a
 * credential came from a function, which may return another one when it is called again.
 */
export async function authorize(
  choose: ChooseSchemes,
  call: Call,
  unsent: SentRequest,
): Promise<boolean> {
  const chosen = choose(call, unsent);
  const mayExpire = chosen.some(({ credentials }) =>
    credentials.some(([, , value]) => typeof value === "function"),
  );
  // A copy, so that another attempt can start from the headers without the credentials.
  let sent = mayExpire ? { ...unsent, headers: new Headers(unsent.headers) } : unsent;
  for (const scheme of chosen) {
    const texts = await readCredentials(scheme);
    const [first = "", second = ""] = texts;
    const value = scheme.encode(first, second);
    call.credentials.push(value, ...texts);
    sent = scheme.add(sent, value);
  }
  call.sent = sent;
  return mayExpire;
}

/**
 * Reads the credentials of a scheme, which come from the options or from the environment, but never from both.
 *
 * @throws {@link ConfigurationError} for one that is missing, or contains a character that it must not contain
 */
async function readCredentials(scheme: SecurityScheme): Promise<string[]> {
  const { credentials, invalid } = scheme;
  const isOwn = isExplicit(scheme);
  const read = async ([option, variable, value]: Credential, index: number): Promise<string> => {
    const passed = typeof value === "function" ? await value() : value;
    const found = isOwn ? passed : readEnvironment(variable);
    if (!found) {
      const otherwise = isOwn ? "" : `, or set ${variable} in the environment`;
      throw new ConfigurationError(`Missing ${option}: pass it to the client${otherwise}.`);
    }
    const character = invalid[index]?.exec(found)?.[0];
    if (character)
      throw new ConfigurationError(`${option} must not contain ${JSON.stringify(character)}.`);
    return found;
  };
  return Promise.all(credentials.map(read));
}
