import type { ApiModel, Credential, SecurityScheme } from "../api-model/model.js";

/** How the client proves who is calling. */
export interface SecurityModel {
  readonly schemes: readonly SchemeModel[];
  /** Whether operations differ in the schemes that they ask for, so that each has a choice of its own. */
  readonly hasAlternatives: boolean;
}

export interface SchemeModel {
  readonly scheme: SecurityScheme;
  readonly credentials: readonly CredentialModel[];
}

/** A credential, which is an option of the client. */
export interface CredentialModel extends Credential {
  /** The constant that holds it in the client's constructor. */
  readonly constant: string;
  /** What it is for, in words that complete "Credential for …". */
  readonly use: string;
}

export function buildSecurityModel({ security, operations }: ApiModel): SecurityModel {
  const isOne = operations.every(
    (operation) =>
      operation.security.length === 0 ||
      (operation.security.length === 1 && operation.security[0]?.length === 1),
  );
  return {
    schemes: security.map((scheme) => ({
      scheme,
      credentials: listCredentials(scheme).map(([constant, credential]) => ({
        ...credential,
        constant,
        use: describeUse(scheme),
      })),
    })),
    hasAlternatives: security.length > 1 || !isOne,
  };
}

function listCredentials(scheme: SecurityScheme): (readonly [constant: string, Credential])[] {
  switch (scheme.kind) {
    case "basic":
      return [
        ["username", scheme.username],
        ["password", scheme.password],
      ];
    case "token":
      return [["token", scheme.token]];
    case "key":
      return [["key", scheme.key]];
  }
}

function describeUse(scheme: SecurityScheme): string {
  if (scheme.kind === "basic") return "HTTP Basic authentication";
  if (scheme.kind === "token")
    return `the \`Authorization\` header, sent behind \`${scheme.prefix}\``;
  const slot = { header: "header", query: "query parameter", cookie: "cookie" }[scheme.in];
  return `the ${slot} \`${scheme.name.replaceAll("`", "'")}\``;
}
