import { basicArgument } from "./curl.js";
import { ConfigurationError } from "./errors.js";
import type { Operation } from "./operation.js";
import type { CredentialSource } from "./options.js";
import { mask } from "./redact.js";

/** A credential: the option that holds it, the environment variable it defaults to, and the option's value. */
export type Credential = readonly [
  option: string,
  variable: string,
  value: CredentialSource | undefined,
];

/** What credentials add to a request. */
export interface Authorization {
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

export interface Credentials extends Authorization {
  /** Texts that must not be shown. */
  readonly secrets: readonly string[];
}

export const noCredentials: Credentials & MaskedCredentials = {
  headers: {},
  secrets: [],
  curl: {},
};

/** Masks in place of credentials, for a request that is not sent. */
export interface MaskedCredentials extends Authorization {
  /** Arguments of cURL that read the credentials from environment variables, by the header they replace. */
  readonly curl: Readonly<Record<string, string>>;
}

/** How calls are authenticated. */
export interface Authentication {
  /** Reads the credentials, anew for each call. */
  read(operation: Operation<unknown, unknown, unknown>): Promise<Credentials>;
  /** Masks in place of what {@link read} reads. */
  describe(operation: Operation<unknown, unknown, unknown>): MaskedCredentials;
  /** Whether the program itself holds a secret, which everyone can read in a browser. */
  readonly holdsSecret: boolean;
  /** The credentials that must be given. */
  readonly needs: readonly Credential[];
}

/**
 * HTTP Basic authentication (RFC 7617), encoded as UTF-8.
 *
 * Reading throws a {@link ConfigurationError} if a credential is missing or malformed.
 */
export function basicAuth(username: Credential, password: Credential): Authentication {
  return {
    describe: () => maskHeader("authorization", basicArgument(username[1], password[1])),
    holdsSecret: password[2] !== undefined,
    needs: [username, password],
    read: async () => {
      // A colon separates the name from the secret.
      const name = await readCredential(username, /[\p{Cc}:]/u);
      const secret = await readCredential(password, /\p{Cc}/u);
      const bytes = new TextEncoder().encode(`${name}:${secret}`);
      const token = btoa(String.fromCharCode(...bytes));
      return { headers: { authorization: `Basic ${token}` }, secrets: [token, secret, name] };
    },
  };
}

export const noAuth: Authentication = {
  holdsSecret: false,
  needs: [],
  read: async () => noCredentials,
  describe: () => noCredentials,
};

/** A mask in place of a credential in a header. */
export function maskHeader(name: string, argument: string): MaskedCredentials {
  return { headers: { [name]: mask }, curl: { [name]: argument } };
}

/** Whether the options or the environment contain the credential. */
export function isGiven([, variable, value]: Credential): boolean {
  return !!(value ?? readEnvironment(variable));
}

/** @throws {@link ConfigurationError} for a credential that is missing, or contains a character that matches `invalid` */
export async function readCredential(
  [option, variable, value]: Credential,
  invalid: RegExp,
): Promise<string> {
  const found = (typeof value === "function" ? await value() : value) ?? readEnvironment(variable);
  if (!found) {
    throw new ConfigurationError(
      `Missing ${option}: pass it to the client, or set ${variable} in the environment.`,
    );
  }
  const character = invalid.exec(found)?.[0];
  if (character)
    throw new ConfigurationError(`${option} must not contain ${JSON.stringify(character)}.`);
  return found;
}

/** Node, Bun and Deno have environment variables. */
function readEnvironment(variable: string): string | undefined {
  // This package is compiled without the types of a platform that has this global.
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[variable];
}
