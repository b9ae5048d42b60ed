import { ConfigurationError } from "./errors.js";

/** A credential of the caller: the option that carries it and the environment variable that is its default. */
export interface Credential {
  readonly option: string;
  readonly variable: string;
  readonly value: string | undefined;
}

/** Makes the headers that authenticate a request, anew for each request. */
export type Authenticate = () => Readonly<Record<string, string>>;

/**
 * HTTP Basic authentication (RFC 7617), encoded as UTF-8.
 *
 * The returned function throws a {@link ConfigurationError} where a credential is missing or malformed.
 */
export function basicAuth(username: Credential, password: Credential): Authenticate {
  return () => {
    const name = readCredential(username);
    if (name.includes(":")) {
      throw new ConfigurationError(`${username.option} must not contain a colon.`);
    }
    const bytes = new TextEncoder().encode(`${name}:${readCredential(password)}`);
    return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
  };
}

function readCredential({ option, variable, value }: Credential): string {
  const found = value ?? readEnvironment(variable);
  if (found === undefined || found === "") {
    throw new ConfigurationError(
      `Missing ${option}: pass { ${option} } to the client, or set the environment variable ${variable}.`,
    );
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be sent
  if (/[\u0000-\u001f\u007f]/.test(found)) {
    throw new ConfigurationError(
      `${option} contains a line break or another control character; was it copied whole?`,
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
