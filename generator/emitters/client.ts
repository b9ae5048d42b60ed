import type { SecurityScheme } from "../api-model/model.js";
import type { ClientModel, ResourceModel } from "../client-model/client-model.js";
import type { CredentialModel, SchemeModel } from "../client-model/security.js";
import { printLiteral, printObject } from "../typescript/literals.js";
import { SourceFile } from "../typescript/source-file.js";
import { declareClass, declareInterface, type Statement } from "../typescript/statements.js";
import type { GeneratedFile } from "./emitter.js";

const folder = "packages/client/src/generated";

/** `@scope/client`: the class that holds the resources, and what the package exports. */
export function emitClient(client: ClientModel): GeneratedFile[] {
  const file = new SourceFile(client, `${folder}/client.ts`);
  const index = new SourceFile(client, `${folder}/index.ts`);
  return [
    file.print([declareOptions(file, client), declareClient(file, client)]),
    index.print([listExports(index, client).join("\n")]),
  ];
}

function listExports(
  index: SourceFile,
  { scope, name, optionsName, resources, methods, modules }: ClientModel,
) {
  return [
    `export * from ${printLiteral(`${scope}/enums`)};`,
    `export { ${name}, ${name} as default, type ${optionsName} } from "./client.js";`,
    ...resources.map(
      (resource) => `export * from "${index.specify(modules.resource(resource.name))}";`,
    ),
    ...methods.flatMap(({ availability, operation }) =>
      availability === undefined
        ? []
        : [`export * from "${index.specify(modules.availability(operation.typePrefix))}";`],
    ),
    'export * from "./schemas/index.js";',
  ];
}

function declareOptions(file: SourceFile, client: ClientModel): Statement {
  const options = client.modules.runtime("options");
  return declareInterface({
    name: client.optionsName,
    docs: `Options of \`${client.name}\`.`,
    isExported: true,
    extends: [file.type("ClientOptions", options)],
    fields: client.security.schemes
      .flatMap(({ credentials }) => credentials)
      .map(({ option, variable, use }) => ({
        name: option,
        isOptional: true,
        type: `${file.type("CredentialSource", options)} | undefined`,
        docs: `Credential for ${use}, or a function that fetches it. Without it, the environment variable \`${variable}\` is read when a request is made.`,
      })),
  });
}

function declareClient(file: SourceFile, client: ClientModel): Statement {
  const { name, optionsName, resources, modules, api } = client;
  const merge = file.value("mergeOptions", modules.runtime("options"));
  const classes = resources.map((resource) => nameClass(file, client, resource));
  return declareClass({
    name,
    docs: `${api.info.title}. ${api.info.summary}`.trim(),
    isExported: true,
    fields: [
      { name: "#options", isReadonly: true, type: optionsName },
      ...resources.map((resource, index) => ({
        name: resource.name,
        isReadonly: true,
        type: classes[index] ?? resource.className,
        docs: resource.description,
      })),
    ],
    init: {
      docs: {
        paragraphs: [],
        tags: [
          {
            name: "throws",
            text: "ConfigurationError for options that make no sense, and in a browser for a secret.",
          },
        ],
      },
      parameters: [{ name: "options", type: optionsName, initializer: "{}" }],
      statements: printConstructor(file, client),
    },
    methods: [
      {
        name: "withOptions",
        docs: "A client like this one, with the given options in place of its own.",
        parameters: [{ name: "options", type: `Partial<${optionsName}>` }],
        returnType: name,
        statements: [`return new ${name}(${merge}<${optionsName}>(this.#options, options));`],
      },
    ],
  });
}

function printConstructor(file: SourceFile, client: ClientModel): string[] {
  const { baseURL, modules, resources } = client;
  const create = file.value("createTransport", modules.runtime("transport"));
  const url = printLiteral(baseURL.url);
  const address = baseURL.isWhole
    ? url
    : `${file.value("requireBaseURL", modules.runtime("base-url"))}(options.baseURL, ${url})`;
  return [
    ...printSecurity(file, client),
    `const baseURL = ${address};`,
    "this.#options = { ...options };",
    `${resources.length === 0 ? "" : "const transport = "}${create}({ baseURL, authentication }, this.#options);`,
    ...resources.map(({ name, className }) => `this.${name} = new ${className}(transport);`),
  ];
}

function nameClass(file: SourceFile, { modules }: ClientModel, resource: ResourceModel): string {
  return file.value(resource.className, modules.resource(resource.name));
}

/** Statements that make `authentication`: one scheme for all operations is used as it is, of several each has a choice. */
function printSecurity(file: SourceFile, client: ClientModel): string[] {
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
