import {
  type Authentication,
  type Credentials,
  isGiven,
  maskedCredentials,
  noAuth,
  type ShownCredentials,
} from "../credentials.js";
import type { Operation } from "../operation.js";

type Secured = Operation<unknown, unknown>;

/**
 * Authentication for an API with several schemes, by name: each operation has its alternatives, of which the first
 * is taken whose credentials are given. Where none is and the operation can do without, none are sent.
 */
export function chooseAuth(schemes: Readonly<Record<string, Authentication>>): Authentication {
  const choose = ({ security = [] }: Secured): readonly Authentication[] => {
    const alternatives = security.map((names) => names.map((name) => schemes[name] ?? noAuth));
    const asking = alternatives.filter(({ length }) => length > 0);
    const given = asking.find((all) => all.every(({ needs }) => needs.every(isGiven)));
    // The first one says what is missing.
    return given ?? (asking.length < alternatives.length ? [] : (asking[0] ?? []));
  };
  const all = Object.values(schemes);
  return {
    curl: "",
    holdsSecret: all.some(({ holdsSecret }) => holdsSecret),
    needs: [],
    show: (operation) => {
      const shown = choose(operation).map((scheme) => show(scheme, operation));
      return {
        masked: merge(shown.map(({ masked }) => masked)),
        curl: Object.assign({}, ...shown.map(({ curl }) => curl)),
      };
    },
    read: async (operation) =>
      merge(await Promise.all(choose(operation).map(({ read }) => read(operation)))),
  };
}

function show(scheme: Authentication, operation: Secured): ShownCredentials {
  const usual = { masked: maskedCredentials, curl: { authorization: scheme.curl } };
  return scheme.show?.(operation) ?? usual;
}

/** All of them together; cookies share one header. */
function merge(list: readonly Credentials[]): Credentials {
  const headers: Record<string, string> = Object.assign({}, ...list.map((one) => one.headers));
  const cookies = list.flatMap((one) => one.headers.cookie ?? []);
  return {
    headers: cookies.length === 0 ? headers : { ...headers, cookie: cookies.join("; ") },
    query: Object.assign({}, ...list.map(({ query }) => query)),
    secrets: list.flatMap(({ secrets }) => secrets),
  };
}
