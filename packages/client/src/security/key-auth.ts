import { type Authentication, type Credential, readCredential } from "../credentials.js";
import { quoteShell } from "../prepare.js";
import { mask } from "../redact.js";

/** A key in a header, the query or a cookie. */
export function keyAuth(
  credential: Credential,
  place: "header" | "query" | "cookie",
  name: string,
): Authentication {
  const header = place === "cookie" ? "cookie" : name.toLowerCase();
  // What writes the query leaves names as they are.
  const inQuery = encodeURIComponent(name);
  const isQuery = place === "query";
  // The name comes from the description of the API, and the shell must not read it.
  const start = place === "cookie" ? `${inQuery}=` : `${name}: `;
  const flag = `${place === "cookie" ? "-b" : "-H"} ${quoteShell(start)}"$${credential[1]}"`;
  const masked = isQuery
    ? { headers: {}, query: { [inQuery]: mask } }
    : { headers: { [header]: mask } };
  return {
    curl: "",
    show: () => ({
      masked: { ...masked, secrets: [] },
      curl: isQuery ? {} : { [header]: flag },
    }),
    holdsSecret: credential[2] !== undefined,
    needs: [credential],
    read: async () => {
      const key = await readCredential(credential, isQuery ? /\p{Cc}/u : /[^\x20-\x7E]/);
      const encoded = encodeURIComponent(key);
      const secrets = [key, encoded];
      if (isQuery) return { headers: {}, query: { [inQuery]: key }, secrets };
      return { headers: { [header]: place === "cookie" ? start + encoded : key }, secrets };
    },
  };
}
