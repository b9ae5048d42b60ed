import { ConfigurationError } from "./errors.js";
import type { Operation } from "./operation.js";
import type { CredentialSource } from "./options.js";
import { mask } from "./redact.js";

/** A credential of the caller: the option that carries it, and the environment variable that is its default. */
export type Credential = readonly [
  option: string,
  variable: string,
  value: CredentialSource | undefined,
];

/** What authenticates one call. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Texts that must not be shown. */
  readonly secrets: readonly string[];
}

/** How calls are authenticated. */
export interface Authentication {
  /** Reads the credentials, anew for each call. */
  readonly read: (operation: Operation<unknown, unknown>) => Promise<Credentials>;
  /** The same as arguments of cURL, by header, with the environment's variables in place of the credentials. */
  readonly curl: (operation: Operation<unknown, unknown>) => Readonly<Record<string, string>>;
  /** Names of query parameters that hold a credential. */
  readonly query?: (operation: Operation<unknown, unknown>) => readonly string[];
  /** Whether the program itself holds a secret, which in a browser everybody can read. */
  readonly holdsSecret: boolean;
  /** Whether there is something to read; where an API has several ways, the first of which this holds is taken. */
  readonly isGiven: () => boolean;
}

/**
 * HTTP Basic authentication (RFC 7617), encoded as UTF-8.
 *
 * Reading throws a {@link ConfigurationError} where a credential is missing or malformed.
 */
export function basicAuth(username: Credential, password: Credential): Authentication {
  let last: (Credentials & { readonly text: string }) | undefined;
  return {
    curl: () => ({ authorization: `-u "$${username[1]}:$${password[1]}"` }),
    holdsSecret: password[2] !== undefined,
    isGiven: () => isGiven(username) && isGiven(password),
    read: async () => {
      // A colon would end the name.
      const name = await readCredential(username, /[\p{Cc}:]/u);
      const secret = await readCredential(password, /\p{Cc}/u);
      const text = `${name}:${secret}`;
      if (last?.text !== text) {
        const token = btoa(String.fromCharCode(...new TextEncoder().encode(text)));
        const headers = { authorization: `Basic ${token}` };
        last = { text, headers, secrets: [token, secret, name] };
      }
      return last;
    },
  };
}

/** For APIs and operations that ask for no credentials. */
export const noAuth: Authentication = {
  curl: () => ({}),
  holdsSecret: false,
  isGiven: () => true,
  read: async () => ({ headers: {}, secrets: [] }),
};

/** Stands in for credentials where nothing is sent. */
export function maskAuth({ curl, query }: Authentication): Authentication["read"] {
  const hide = (names: readonly string[] = []) =>
    Object.fromEntries(names.map((name) => [name, mask]));
  return async (operation) => ({
    headers: hide(Object.keys(curl(operation))),
    query: hide(query?.(operation)),
    secrets: [],
  });
}

/** Whether the caller or the environment has the credential. */
export function isGiven([, variable, value]: Credential): boolean {
  return !!(value ?? readEnvironment(variable));
}

/** @throws {@link ConfigurationError} for one that is missing, or holds what matches `unfit` */
export async function readCredential(
  [option, variable, value]: Credential,
  unfit: RegExp,
): Promise<string> {
  const found = (typeof value === "function" ? await value() : value) ?? readEnvironment(variable);
  if (!found) {
    throw new ConfigurationError(
      `Missing ${option}: pass it to the client, or set ${variable} in the environment.`,
    );
  }
  const [character] = unfit.exec(found) ?? [];
  if (character !== undefined) {
    throw new ConfigurationError(
      `${option} must not contain ${JSON.stringify(character)}; was it copied whole?`,
    );
  }
  return found;
}

/** Environment variables exist in Node, Bun and Deno; elsewhere there are none. */
function readEnvironment(variable: string): string | undefined {
  // This package is compiled without the types of any one platform, so the global is described here.
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[variable];
}
