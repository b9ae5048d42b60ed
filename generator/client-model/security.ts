import type { ApiModel, Credential, Operation, SecurityScheme } from "../api-model/model.js";
import { groupBy } from "../group-by.js";

/** How the client authenticates. */
export interface SecurityModel {
  readonly schemes: readonly SchemeModel[];
  /** The most frequent security requirements; operations with others state their own. */
  readonly usual: Operation["security"];
  /** Whether every operation accepts any one of the schemes, so that a client needs only one. */
  readonly isExclusive: boolean;
}

export interface SchemeModel {
  readonly scheme: SecurityScheme;
  readonly credentials: readonly CredentialModel[];
}

/** A credential, which is an option of the client. */
export interface CredentialModel extends Credential {
  /** Its use, in words that complete "Credential for …". */
  readonly use: string;
  /** How it is sent: `Authorization: Bearer`. */
  readonly sentAs: string;
}

export function buildSecurityModel({ security, operations }: ApiModel): SecurityModel {
  const usual = findMostFrequent(operations.map((operation) => operation.security));
  return {
    schemes: security.map((scheme) => ({
      scheme,
      credentials: listCredentials(scheme).map(([credential, sentAs]) => ({
        ...credential,
        use: describeUse(scheme),
        sentAs,
      })),
    })),
    usual,
    isExclusive:
      usual.length > 1 &&
      usual.every(({ length }) => length === 1) &&
      operations.every((operation) => isSameSecurity(operation.security, usual)),
  };
}

export function isSameSecurity(one: Operation["security"], other: Operation["security"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The most frequent requirements; the first, if several are equally frequent. */
function findMostFrequent(all: readonly Operation["security"][]): Operation["security"] {
  const groups = [...groupBy(all, (one) => JSON.stringify(one)).values()];
  const most = Math.max(...groups.map(({ length }) => length));
  return groups.find(({ length }) => length === most)?.[0] ?? [];
}

const slots = { header: "header", query: "query parameter", cookie: "cookie" } as const;

function listCredentials(
  scheme: SecurityScheme,
): readonly (readonly [credential: Credential, sentAs: string])[] {
  switch (scheme.kind) {
    case "basic":
      return [
        [scheme.username, "HTTP Basic user name"],
        [scheme.password, "HTTP Basic password"],
      ];
    case "token":
      return [[scheme.token, `Authorization: ${scheme.prefix}`]];
    case "key":
      return [[scheme.key, `${slots[scheme.in]} ${scheme.name}`]];
  }
}

function describeUse(scheme: SecurityScheme): string {
  if (scheme.kind === "basic") return "HTTP Basic authentication";
  if (scheme.kind === "token")
    return `the \`Authorization\` header, sent after \`${scheme.prefix}\``;
  return `the ${slots[scheme.in]} \`${scheme.name.replaceAll("`", "'")}\``;
}
