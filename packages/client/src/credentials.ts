import { ConfigurationError } from "./errors.js";
import type { SentRequest } from "./http-client.js";
import type { Authorize, Call, Requirement } from "./operation.js";
import { type CredentialSource, isGiven, readEnvironment } from "./options.js";
import { encodeBase64 } from "./redact.js";

/** A credential: the option that holds it, the environment variable it defaults to, and the option's value. */
export type Credential = readonly [
  option: string,
  variable: string,
  value: CredentialSource | undefined,
];

/** A way to prove who is calling: the credentials, and the part of the request that holds them. */
export interface SecurityScheme {
  readonly credentials: readonly Credential[];
  readonly in: "header" | "query" | "cookie";
  /** Name of the header, in lower case, of the query parameter or of the cookie. */
  readonly name: string;
  /** Comes before the value. */
  readonly prefix: string;
  /** Matches characters that the credentials must not contain, in their order. */
  readonly invalid: readonly RegExp[];
  readonly encode: (first: string, second: string) => string;
}

export type SecuritySchemes = Readonly<Record<string, SecurityScheme>>;

/** HTTP Basic authentication (RFC 7617), encoded as UTF-8. A colon separates the name from the secret. */
export function basicAuth(username: Credential, password: Credential): SecurityScheme {
  return {
    credentials: [username, password],
    in: "header",
    name: "authorization",
    prefix: "Basic ",
    invalid: [/[\p{Cc}:]/u, /\p{Cc}/u],
    encode: (name, secret) => encodeBase64(`${name}:${secret}`),
  };
}

/** A token in the `Authorization` header: bearer (RFC 6750), OAuth 2 and OpenID Connect. */
export function tokenAuth(token: Credential, prefix = "Bearer"): SecurityScheme {
  return {
    credentials: [token],
    in: "header",
    name: "authorization",
    prefix: `${prefix} `,
    invalid: [/[^\x21-\x7E]/],
    encode: (value) => value,
  };
}

export function keyAuth(
  key: Credential,
  location: SecurityScheme["in"],
  name: string,
): SecurityScheme {
  const isHeader = location === "header";
  return {
    credentials: [key],
    in: location,
    name: isHeader ? name.toLowerCase() : encodeURIComponent(name),
    prefix: "",
    invalid: [location === "query" ? /\p{Cc}/u : /[^\x20-\x7E]/],
    encode: isHeader ? (value) => value : encodeURIComponent,
  };
}

/** Schemes of which a client uses one. */
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

/** Whether the caller passed the secret of it: the name of a user, which comes before a password, is none. */
export const hasSecret = ({ credentials }: SecurityScheme): boolean =>
  isGiven(credentials.at(-1)?.[2]);

/** Chooses the schemes that a request still needs. */
export type ChooseSchemes = (call: Call, request: SentRequest) => readonly SecurityScheme[];

/**
 * Chooses the schemes of the first alternative for which the caller passed something, or else of the first one whose
 * credentials are in the environment. Without any, a request that needs none gets none.
 *
 * @param usual - what operations need that have no security of their own
 */
export function createChooser(
  schemes: SecuritySchemes,
  usual: Requirement,
  isOptional: boolean,
): ChooseSchemes {
  return ({ operation, request: { headers: own } }, { url, headers }) => {
    /** Whether the request holds what the scheme would add, or the caller removed it. */
    const isSettled = ({ in: location, name }: SecurityScheme) =>
      location === "header"
        ? headers.has(name) || name in own
        : location === "query" && new RegExp(`[?&]${name}=`).test(url);
    const isPassed = (one: SecurityScheme) => isExplicit(one) || isSettled(one);
    const isAvailable = (one: SecurityScheme) =>
      isPassed(one) || one.credentials.every(([, variable]) => readEnvironment(variable));
    const alternatives = (operation.security ?? usual).map((ids) =>
      ids.flatMap((id) => schemes[id] ?? []),
    );
    const required = alternatives.filter(({ length }) => length > 0);
    const found =
      required.find((all) => all.every(isPassed)) ?? required.find((all) => all.every(isAvailable));
    // The error of the first one names the credential that is missing.
    const otherwise = isOptional || required.length < alternatives.length ? [] : required[0];
    return (found ?? otherwise ?? []).filter((one) => !isSettled(one));
  };
}

/** Adds the credentials of the chosen schemes. */
export function createAuthorize(choose: ChooseSchemes): Authorize {
  return async (call, unsent) => {
    const chosen = choose(call, unsent);
    const mayExpire = chosen.some(({ credentials }) =>
      credentials.some(([, , value]) => typeof value === "function"),
    );
    // Another attempt starts from the headers without the credentials.
    let sent = mayExpire ? { ...unsent, headers: new Headers(unsent.headers) } : unsent;
    for (const scheme of chosen) {
      const [first = "", second = ""] = await readCredentials(scheme);
      const value = scheme.encode(first, second);
      call.credentials = [...call.credentials, first, second, value];
      sent = addCredential(scheme, sent, value);
    }
    call.sent = sent;
    return mayExpire;
  };
}

/**
 * Reads the credentials of a scheme, which come from the options or from the environment, but never from both.
 *
 * @throws {@link ConfigurationError} for one that is missing, or contains a character that it must not contain
 */
async function readCredentials(scheme: SecurityScheme): Promise<string[]> {
  const { credentials, invalid } = scheme;
  const isOwn = isExplicit(scheme);
  const texts: string[] = [];
  for (const [index, [option, variable, value]] of credentials.entries()) {
    const found = isOwn
      ? typeof value === "function"
        ? await value()
        : value
      : readEnvironment(variable);
    if (!found) {
      const otherwise = isOwn ? "" : `, or set ${variable} in the environment`;
      throw new ConfigurationError(`Missing ${option}: pass it to the client${otherwise}.`);
    }
    const character = invalid[index]?.exec(found)?.[0];
    if (character)
      throw new ConfigurationError(`${option} must not contain ${JSON.stringify(character)}.`);
    texts.push(found);
  }
  return texts;
}

/** The request with a credential added. */
export function addCredential(
  { in: location, name, prefix }: SecurityScheme,
  sent: SentRequest,
  value: string,
): SentRequest {
  const { url, headers } = sent;
  if (location === "query")
    return { ...sent, url: `${url}${url.includes("?") ? "&" : "?"}${name}=${value}` };
  if (location === "header") headers.set(name, prefix + value);
  else headers.set("cookie", [headers.get("cookie") ?? [], `${name}=${value}`].flat().join("; "));
  return sent;
}
