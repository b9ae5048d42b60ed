import { type Authentication, noAuth } from "../credentials.js";
import type { Operation } from "../operation.js";

type Secured = Operation<unknown, unknown>;

/**
 * Authentication for an API with several schemes, by name: each operation has its alternatives, of which the first
 * is taken whose credentials are given. Where none is and the operation asks for none, none are sent.
 */
export function chooseAuth(schemes: Readonly<Record<string, Authentication>>): Authentication {
  const choose = ({ security = [] }: Secured): readonly Authentication[] => {
    const alternatives = security.map((names) => names.map((name) => schemes[name] ?? noAuth));
    const asking = alternatives.filter(({ length }) => length > 0);
    const given = asking.find((all) => all.every((scheme) => scheme.isGiven()));
    // The first one says what is missing.
    return given ?? (asking.length < alternatives.length ? [] : (asking[0] ?? []));
  };
  const all = Object.values(schemes);
  return {
    curl: (operation) => Object.assign({}, ...choose(operation).map(({ curl }) => curl(operation))),
    query: (operation) => choose(operation).flatMap(({ query }) => query?.(operation) ?? []),
    holdsSecret: all.some(({ holdsSecret }) => holdsSecret),
    isGiven: () => all.some((scheme) => scheme.isGiven()),
    read: async (operation) => {
      const found = await Promise.all(choose(operation).map(({ read }) => read(operation)));
      const headers: Record<string, string> = Object.assign({}, ...found.map((one) => one.headers));
      const cookies = found.flatMap((one) => one.headers.cookie ?? []);
      return {
        headers: cookies.length === 0 ? headers : { ...headers, cookie: cookies.join("; ") },
        query: Object.assign({}, ...found.map(({ query }) => query)),
        secrets: found.flatMap(({ secrets }) => secrets),
      };
    },
  };
}
