import { type Authentication, type Credential, isGiven, readCredential } from "../credentials.js";

/** A key in a header, the query or a cookie. */
export function keyAuth(
  credential: Credential,
  place: "header" | "query" | "cookie",
  name: string,
): Authentication {
  const variable = credential[1];
  const header = place === "cookie" ? "cookie" : name.toLowerCase();
  // The name comes from the description of the API, and the shell must not read it.
  const quoted = `'${name.replaceAll("'", "'\\''")}'`;
  const flag = place === "cookie" ? `-b ${quoted}="=$${variable}"` : `-H ${quoted}": $${variable}"`;
  const isQuery = place === "query";
  return {
    curl: () => (isQuery ? {} : { [header]: flag }),
    query: () => (isQuery ? [name] : []),
    holdsSecret: credential[2] !== undefined,
    isGiven: () => isGiven(credential),
    read: async () => {
      const key = await readCredential(credential, isQuery ? /\p{Cc}/u : /[^\x20-\x7E]/);
      const encoded = encodeURIComponent(key);
      const secrets = [key, encoded];
      if (isQuery) return { headers: {}, query: { [name]: key }, secrets };
      const value = place === "cookie" ? `${encodeURIComponent(name)}=${encoded}` : key;
      return { headers: { [header]: value }, secrets };
    },
  };
}
