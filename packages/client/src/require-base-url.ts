import { ConfigurationError } from "./errors.js";

/**
 * The address that the caller gives, of an API whose description has none that is whole.
 *
 * @param found - what the description has in its place
 * @throws {@link ConfigurationError}
 */
export function requireBaseURL(given: string | undefined, found: string): string {
  if (given !== undefined) return given;
  const why = found === "" ? "no server" : `only ${JSON.stringify(found)}`;
  throw new ConfigurationError(
    `Missing baseURL: pass it to the client, as the API's description names ${why}.`,
  );
}
