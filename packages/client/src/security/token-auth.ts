import { type Authentication, type Credential, readCredential } from "../credentials.js";

/** A token in the `Authorization` header: bearer (RFC 6750), OAuth 2 and OpenID Connect. */
export function tokenAuth(credential: Credential, prefix = "Bearer"): Authentication {
  return {
    curl: `-H "Authorization: ${prefix} $${credential[1]}"`,
    holdsSecret: credential[2] !== undefined,
    needs: [credential],
    read: async () => {
      const token = await readCredential(credential, /[^\x21-\x7E]/);
      return { headers: { authorization: `${prefix} ${token}` }, secrets: [token] };
    },
  };
}
