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

/** What stands for credentials where nothing is sent. */
export interface ShownCredentials {
  /** The same, with a mask in the place of each. */
  readonly masked: Credentials;
  /** Arguments of cURL by the header that they stand for, with the environment's variables in their place. */
  readonly curl: Readonly<Record<string, string>>;
}

/** How calls are authenticated. */
export interface Authentication {
  /** Reads the credentials, anew for each call. */
  readonly read: (operation: Operation<unknown, unknown>) => Promise<Credentials>;
  /** The header `authorization` as an argument of cURL. */
  readonly curl: string;
  /** What is shown where that is not all. */
  readonly show?: (operation: Operation<unknown, unknown>) => ShownCredentials;
  /** Whether the program itself holds a secret, which in a browser everybody can read. */
  readonly holdsSecret: boolean;
  /** What has to be given. */
  readonly needs: readonly Credential[];
}

/**
 * HTTP Basic authentication (RFC 7617), encoded as UTF-8.
 *
 * Reading throws a {@link ConfigurationError} where a credential is missing or malformed.
 */
export function basicAuth(username: Credential, password: Credential): Authentication {
  let last: (Credentials & { readonly text: string }) | undefined;
  return {
    curl: `-u "$${username[1]}:$${password[1]}"`,
    holdsSecret: password[2] !== undefined,
    needs: [username, password],
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
  curl: "",
  holdsSecret: false,
  needs: [],
  read: async () => ({ headers: {}, secrets: [] }),
};

/** Stands in for credentials where nothing is sent. */
export const maskedCredentials: Credentials = { headers: { authorization: mask }, secrets: [] };

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
