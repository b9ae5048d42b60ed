import type { SecurityScheme } from "../api-model/model.js";
import type { ClientModel } from "../client-model/client-model.js";
import type { CredentialModel, SchemeModel } from "../client-model/security.js";
import { printLiteral, printObject } from "../typescript/literals.js";
import type { SourceFile } from "../typescript/source-file.js";

/** Statements that make `authentication`: one scheme for all operations is used as it is, of several each has a choice. */
export function printSecurity(file: SourceFile, client: ClientModel): string[] {
  const { modules, security } = client;
  const [first] = security.schemes;
  if (first === undefined) {
    return [`const authentication = ${file.value("noAuth", modules.runtime("credentials"))};`];
  }
  if (!security.hasAlternatives) {
    const type = file.type("Credential", modules.runtime("credentials"));
    const constants = first.credentials.map(({ constant }) => constant);
    return [
      ...first.credentials.map(
        (credential) => `const ${credential.constant}: ${type} = ${printCredential(credential)};`,
      ),
      `const authentication = ${printScheme(file, client, first.scheme, constants)};`,
    ];
  }
  const choose = file.value("chooseAuth", modules.runtime("security-schemes"));
  const entries = security.schemes.map(({ scheme, credentials }: SchemeModel) => ({
    key: scheme.id,
    value: printScheme(file, client, scheme, credentials.map(printCredential)),
  }));
  return [`const authentication = ${choose}(${printObject(entries)});`];
}

function printScheme(
  file: SourceFile,
  { modules }: ClientModel,
  scheme: SecurityScheme,
  credentials: readonly string[],
): string {
  switch (scheme.kind) {
    case "basic":
      return `${file.value("basicAuth", modules.runtime("credentials"))}(${credentials.join(", ")})`;
    case "token": {
      const prefix = scheme.prefix === "Bearer" ? [] : [printLiteral(scheme.prefix)];
      const make = file.value("tokenAuth", modules.runtime("security-schemes"));
      return `${make}(${[...credentials, ...prefix].join(", ")})`;
    }
    case "key": {
      const slot = [scheme.in, scheme.name].map(printLiteral);
      const make = file.value("keyAuth", modules.runtime("security-schemes"));
      return `${make}(${[...credentials, ...slot].join(", ")})`;
    }
  }
}

function printCredential({ option, variable }: CredentialModel): string {
  return `[${printLiteral(option)}, ${printLiteral(variable)}, options.${option}]`;
}
