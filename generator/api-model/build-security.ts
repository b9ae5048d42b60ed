import { childPointer } from "../json/pointer.js";
import { reservedNames } from "../typescript/reserved-names.js";
import { type BuildContext, resolveRef } from "./build-context.js";
import type { ClientNames, Credential, SecurityScheme } from "./model.js";
import { NameTable, toPropertyName, toTypeName } from "./naming.js";
import type * as OpenApi from "./openapi-types.js";
import { toAscii } from "./words.js";

type Requirement = Readonly<Record<string, readonly string[]>>;

/** The security schemes that operations use, in the order of the document. */
export function buildSecurity(
  context: BuildContext,
  client: ClientNames,
  used: ReadonlySet<string>,
): SecurityScheme[] {
  const found = listSchemes(context).filter(({ id, kind }) => kind !== undefined && used.has(id));
  const names = new NameTable(reservedNames.clientOptions);
  return found.flatMap(({ id, node, kind }): SecurityScheme[] => {
    const isOnly = found.filter((other) => other.kind === kind).length === 1;
    const description = node.description?.trim() ?? "";
    const own = toPropertyName(id);
    const credential = (part: string, usual: string): Credential => {
      const given = node["x-credentials"]?.[part] ?? usual;
      const wanted = typeof given === "string" ? { option: given } : given;
      const option = names.reserve(wanted.option);
      return { variable: `${client.environment}_${toUpperSnake(option)}`, ...wanted, option };
    };
    if (kind === "basic") {
      const name = (part: string) => (isOnly ? part : own + toTypeName(part));
      const username = credential("username", name("username"));
      const password = credential("password", name("password"));
      return [{ id, kind, description, username, password }];
    }
    if (kind === "token") {
      const token = credential("token", isOnly ? "token" : own);
      return [{ id, kind, description, prefix: readPrefix(node), token }];
    }
    if (node.type !== "apiKey") return [];
    const { name } = node;
    const location = node.in === "query" || node.in === "cookie" ? node.in : "header";
    const key = credential("key", isOnly ? "apiKey" : own);
    return [{ id, kind: "key", description, in: location, name, key }];
  });
}

/**
 * The security requirements of an operation: for each alternative, the ids of the schemes that are sent together; empty
 * if nothing is ever sent.
 */
export function readRequirements(
  context: BuildContext,
  requirements: readonly Requirement[] | undefined,
  pointer: string,
): string[][] {
  const schemes = listSchemes(context);
  const alternatives = (requirements ?? []).map((requirement, index) =>
    Object.keys(requirement).filter((id) => {
      const scheme = schemes.find((one) => one.id === id);
      if (scheme === undefined) {
        context.warn(
          childPointer(pointer, index, id),
          `There is no security scheme ${JSON.stringify(id)}; nothing is sent for it.`,
          "Define it under components/securitySchemes.",
        );
      }
      // Mutual TLS is part of the connection and adds nothing to a request.
      return scheme?.kind !== undefined;
    }),
  );
  return alternatives.every((ids) => ids.length === 0) ? [] : alternatives;
}

interface FoundScheme {
  readonly id: string;
  readonly node: OpenApi.SecurityScheme;
  /** `undefined` for a scheme that adds nothing to a request. */
  readonly kind: SecurityScheme["kind"] | undefined;
}

function listSchemes(context: BuildContext): FoundScheme[] {
  return Object.entries(context.root.components?.securitySchemes ?? {}).map(([id, scheme]) => {
    const location = childPointer("", "components", "securitySchemes", id);
    const { node } = resolveRef<OpenApi.SecurityScheme>(context, scheme, location);
    return { id, node, kind: findKind(node) };
  });
}

function findKind(node: OpenApi.SecurityScheme): SecurityScheme["kind"] | undefined {
  switch (node.type) {
    case "http":
      return node.scheme.toLowerCase() === "basic" ? "basic" : "token";
    case "oauth2":
    case "openIdConnect":
      return "token";
    case "apiKey":
      return "key";
    default:
      return undefined;
  }
}

/**
 * The authentication scheme before the token: `Bearer` for OAuth 2, OpenID Connect and any spelling of `bearer`,
 * otherwise as written, without characters that it must not contain.
 */
function readPrefix(node: OpenApi.SecurityScheme): string {
  if (node.type !== "http" || node.scheme.toLowerCase() === "bearer") return "Bearer";
  return node.scheme.replace(/[^\w.~+-]/g, "");
}

function toUpperSnake(option: string): string {
  return toAscii(option)
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/\W/g, "_")
    .toUpperCase();
}
