import type { SecurityScheme } from "../api-model/model.js";
import type { ClientModel } from "../client-model/client-model.js";
import type { CredentialModel, SchemeModel } from "../client-model/security.js";
import { printLiteral, printObject } from "../typescript/literals.js";
import { SourceFile } from "../typescript/source-file.js";
import { declareClass, declareInterface, type Statement } from "../typescript/statements.js";
import type { GeneratedFile } from "./emitter.js";

const folder = "packages/client/src/generated";

/** `@scope/client`: the class with the resources, and the exports of the package. */
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
  const promise = file.type("APIPromise", modules.runtime("api-promise"));
  return declareClass({
    name,
    docs: `${api.info.title}. ${api.info.summary}`.trim(),
    isExported: true,
    fields: [
      { name: "#options", isReadonly: true, type: optionsName },
      {
        name: "#transport",
        isReadonly: true,
        type: file.type("Transport", modules.runtime("transport")),
      },
      { name: "baseURL", isReadonly: true, type: "string", docs: "Where requests are sent." },
      {
        name: "timeout",
        isReadonly: true,
        type: "number",
        docs: "Time limit of one attempt in milliseconds.",
      },
      ...resources.map((resource) => ({
        name: resource.name,
        isReadonly: true,
        type: file.value(resource.className, modules.resource(resource.name)),
        docs: resource.description,
      })),
    ],
    init: {
      docs: {
        paragraphs: [],
        tags: [
          {
            name: "throws",
            text: "ConfigurationError for invalid options, and for a secret in a browser.",
          },
        ],
      },
      parameters: [{ name: "options", type: optionsName, initializer: "{}" }],
      statements: printConstructor(file, client),
    },
    methods: [
      {
        name: "request",
        docs: {
          paragraphs: [
            "Calls an endpoint that this package has no method for, with the credentials, retries, deadlines and errors of the other methods.",
          ],
          tags: [
            {
              name: "typeParam",
              text: "Result - The type of the response's JSON, which is not checked.",
            },
            { name: "param", text: "request - Method, path, query and body." },
            {
              name: "param",
              text: "options - Headers, signal, timeouts and the like, for this call only.",
            },
            {
              name: "returns",
              text: "The JSON of the response; `undefined` if it has no body.",
            },
          ],
        },
        typeParameters: ["Result = unknown"],
        parameters: [
          { name: "request", type: file.type("RawRequest", modules.runtime("raw-request")) },
          {
            name: "options",
            isOptional: true,
            type: file.type("RequestOptions", modules.runtime("options")),
          },
        ],
        returnType: `${promise}<Result>`,
        statements: ["return this.#transport.request(request, options);"],
      },
      {
        name: "withOptions",
        docs: "A copy of this client in which the given options replace its own.",
        parameters: [{ name: "options", type: `Partial<${optionsName}>` }],
        returnType: name,
        statements: [`return new ${name}(${merge}<${optionsName}>(this.#options, options));`],
      },
    ],
  });
}

function printConstructor(file: SourceFile, client: ClientModel): string[] {
  const { api, baseURL, modules, resources, scope, security } = client;
  const create = file.value("createTransport", modules.runtime("transport"));
  const { environment } = api.client;
  const url = printLiteral(baseURL.url);
  const variable = printLiteral(`${environment}_BASE_URL`);
  const address = baseURL.isWhole
    ? url
    : `${file.value("requireBaseURL", modules.runtime("base-url"))}(options.baseURL, ${variable}, ${url})`;
  const defaults = printObject([
    { key: "baseURL", value: address },
    { key: "environment", value: printLiteral(environment) },
    { key: "userAgent", value: printLiteral(nameUserAgent(scope, api.info.version)) },
    { key: "schemes", value: printSchemes(file, client) },
    { key: "security", value: printLiteral(security.usual) },
  ]);
  return [
    "this.#options = { ...options };",
    `this.#transport = ${create}(${defaults}, this.#options);`,
    "this.baseURL = this.#transport.baseURL;",
    "this.timeout = this.#transport.timeout;",
    ...resources.map(({ name, className }) => `this.${name} = new ${className}(this.#transport);`),
  ];
}

/** The `User-Agent` header: a product and its version, in characters that are allowed in a token (RFC 9110, 10.1.5). */
function nameUserAgent(scope: string, version: string): string {
  const toToken = (text: string) => text.replace(/[^\w.+-]+/g, "-");
  return `${toToken(scope.replace(/^@/, ""))}-client/${toToken(version) || "0"}`;
}

/** Prints the security schemes by id. */
function printSchemes(file: SourceFile, client: ClientModel): string {
  const { modules, security } = client;
  const schemes = printObject(
    security.schemes.map(({ scheme, credentials }: SchemeModel) => ({
      key: scheme.id,
      value: printScheme(file, client, scheme, credentials.map(printCredential)),
    })),
  );
  if (!security.isExclusive) return schemes;
  return `${file.value("oneOf", modules.runtime("credentials"))}(${schemes})`;
}

function printScheme(
  file: SourceFile,
  { modules }: ClientModel,
  scheme: SecurityScheme,
  credentials: readonly string[],
): string {
  const use = (name: string, args: readonly string[]) =>
    `${file.value(name, modules.runtime("credentials"))}(${args.join(", ")})`;
  switch (scheme.kind) {
    case "basic":
      return use("basicAuth", credentials);
    case "token": {
      const prefix = scheme.prefix === "Bearer" ? [] : [printLiteral(scheme.prefix)];
      return use("tokenAuth", [...credentials, ...prefix]);
    }
    case "key":
      return use("keyAuth", [...credentials, ...[scheme.in, scheme.name].map(printLiteral)]);
  }
}

function printCredential({ option, variable }: CredentialModel): string {
  return `[${printLiteral(option)}, ${printLiteral(variable)}, options.${option}]`;
}
