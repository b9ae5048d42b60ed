import type { ApiModel, Credential, SecurityScheme } from "../api-model/model.js";
import { renderKey, renderLiteral } from "../typescript/render.js";
import { hasAlternatives } from "./operation-descriptor.js";

/** The credentials of a scheme, each with the name of its constant in the client's constructor. */
function listConstants(scheme: SecurityScheme): (readonly [string, Credential])[] {
  if (scheme.kind === "basic") {
    return [
      ["username", scheme.username],
      ["password", scheme.password],
    ];
  }
  return scheme.kind === "token" ? [["token", scheme.token]] : [["key", scheme.key]];
}

/** An option of the client, and what is said of it. */
export interface CredentialOption extends Credential {
  readonly use: string;
}

export function listOptions({ security }: ApiModel): CredentialOption[] {
  return security.flatMap((scheme) =>
    listConstants(scheme).map(([, credential]) => ({ ...credential, use: sayUse(scheme) })),
  );
}

function sayUse(scheme: SecurityScheme): string {
  if (scheme.kind === "basic") return "HTTP Basic authentication";
  if (scheme.kind === "token")
    return `the \`Authorization\` header, sent behind \`${scheme.prefix}\``;
  const place = { header: "header", query: "query parameter", cookie: "cookie" }[scheme.in];
  return `the ${place} \`${scheme.name.replaceAll("`", "'")}\``;
}

/** Statements that make `authentication`, and what they import. */
export interface RenderedSecurity {
  readonly statements: readonly string[];
  readonly modules: Readonly<Record<string, readonly string[]>>;
}

/** One scheme for all operations is used as it is; of several, each operation has its choice. */
export function renderSecurity(api: ApiModel): RenderedSecurity {
  const { security } = api;
  const [first] = security;
  if (first === undefined) {
    return {
      statements: ["const authentication = noAuth;"],
      modules: { "../credentials.js": ["noAuth"] },
    };
  }
  const modules: Record<string, string[]> = { "../credentials.js": ["type Credential"] };
  const use = (module: string, name: string): string => {
    modules[module] = [...(modules[module] ?? []), name];
    return name;
  };
  if (!hasAlternatives(api)) {
    const constants = listConstants(first);
    const made = renderScheme(
      first,
      constants.map(([name]) => name),
      use,
    );
    return {
      statements: [
        ...constants.map(([name, credential]) => renderCredential(name, credential)),
        `const authentication = ${made};`,
      ],
      modules,
    };
  }
  const entries = security.map((scheme) => {
    const credentials = listConstants(scheme).map(([, credential]) => renderTuple(credential));
    return `${renderKey(scheme.id)}: ${renderScheme(scheme, credentials, use)},`;
  });
  modules["../credentials.js"] = (modules["../credentials.js"] ?? []).filter(
    (name) => name !== "type Credential",
  );
  const choose = use("../security-schemes.js", "chooseAuth");
  return {
    statements: [`const authentication = ${choose}({\n${entries.join("\n")}\n});`],
    modules,
  };
}

function renderScheme(
  scheme: SecurityScheme,
  credentials: readonly string[],
  use: (module: string, name: string) => string,
): string {
  const args = credentials.join(", ");
  switch (scheme.kind) {
    case "basic":
      return `${use("../credentials.js", "basicAuth")}(${args})`;
    case "token": {
      const prefix = scheme.prefix === "Bearer" ? "" : `, ${renderLiteral(scheme.prefix)}`;
      return `${use("../security-schemes.js", "tokenAuth")}(${args}${prefix})`;
    }
    case "key": {
      const place = `${renderLiteral(scheme.in)}, ${renderLiteral(scheme.name)}`;
      return `${use("../security-schemes.js", "keyAuth")}(${args}, ${place})`;
    }
  }
}

function renderCredential(name: string, credential: Credential): string {
  return `const ${name}: Credential = ${renderTuple(credential)};`;
}

function renderTuple({ option, variable }: Credential): string {
  return `[${renderLiteral(option)}, ${renderLiteral(variable)}, options.${option}]`;
}
