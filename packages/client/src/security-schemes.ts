import {
  type Authentication,
  type Authorization,
  type Credential,
  isGiven,
  maskHeader,
  noAuth,
  readCredential,
} from "./credentials.js";
import { keyArgument, tokenArgument } from "./curl.js";
import type { Operation } from "./operation.js";
import { mask } from "./redact.js";

type Secured = Operation<unknown, unknown, unknown>;

/** A token in the `Authorization` header: bearer (RFC 6750), OAuth 2 and OpenID Connect. */
export function tokenAuth(credential: Credential, prefix = "Bearer"): Authentication {
  return {
    describe: () => maskHeader("authorization", tokenArgument(prefix, credential[1])),
    holdsSecret: credential[2] !== undefined,
    needs: [credential],
    read: async () => {
      const token = await readCredential(credential, /[^\x21-\x7E]/);
      return { headers: { authorization: `${prefix} ${token}` }, secrets: [token] };
    },
  };
}

export function keyAuth(
  credential: Credential,
  location: "header" | "query" | "cookie",
  name: string,
): Authentication {
  const isQuery = location === "query";
  const isCookie = location === "cookie";
  const header = isCookie ? "cookie" : name.toLowerCase();
  // The query serializer does not escape names.
  const encodedName = encodeURIComponent(name);
  const start = isCookie ? `${encodedName}=` : `${name}: `;
  return {
    describe: () =>
      isQuery
        ? { headers: {}, query: { [encodedName]: mask }, curl: {} }
        : maskHeader(header, keyArgument(isCookie, start, credential[1])),
    holdsSecret: credential[2] !== undefined,
    needs: [credential],
    read: async () => {
      const key = await readCredential(credential, isQuery ? /\p{Cc}/u : /[^\x20-\x7E]/);
      const encoded = encodeURIComponent(key);
      const secrets = [key, encoded];
      if (isQuery) return { headers: {}, query: { [encodedName]: key }, secrets };
      return { headers: { [header]: isCookie ? start + encoded : key }, secrets };
    },
  };
}

/**
 * Authentication for an API with several schemes, by name. Each operation lists alternatives; the first one whose
 * credentials are given is used. Without any, an operation that allows it is sent without credentials.
 */
export function chooseAuth(schemes: Readonly<Record<string, Authentication>>): Authentication {
  const choose = ({ security = [] }: Secured): readonly Authentication[] => {
    const alternatives = security.map((names) => names.map((name) => schemes[name] ?? noAuth));
    const required = alternatives.filter(({ length }) => length > 0);
    const given = required.find((all) => all.every(({ needs }) => needs.every(isGiven)));
    // Reading the first alternative throws an error that names the missing credential.
    return given ?? (required.length < alternatives.length ? [] : (required[0] ?? []));
  };
  const all = Object.values(schemes);
  return {
    holdsSecret: all.some(({ holdsSecret }) => holdsSecret),
    needs: [],
    describe: (operation) => {
      const masked = choose(operation).map((scheme) => scheme.describe(operation));
      return { ...merge(masked), curl: Object.assign({}, ...masked.map(({ curl }) => curl)) };
    },
    read: async (operation) => {
      const read = await Promise.all(choose(operation).map((scheme) => scheme.read(operation)));
      return { ...merge(read), secrets: read.flatMap(({ secrets }) => secrets) };
    },
  };
}

/** All of them together; cookies share one header. */
function merge(list: readonly Authorization[]): Authorization {
  const headers: Record<string, string> = Object.assign({}, ...list.map((one) => one.headers));
  const cookies = list.flatMap((one) => one.headers.cookie ?? []);
  return {
    headers: cookies.length === 0 ? headers : { ...headers, cookie: cookies.join("; ") },
    query: Object.assign({}, ...list.map(({ query }) => query)),
  };
}
