import { kebabCase } from "change-case";
import { StructureKind } from "ts-morph";
import type { GeneratedFile } from "../emitter.js";
import { groupByResource } from "../lookup.js";
import type { ApiModel, Credential, SecurityScheme } from "../model.js";
import { renderFile, renderImports, renderLiteral, type Statement } from "../render.js";
import { renderDocs } from "../tsdoc.js";
import { emitParamsTypes, findRules, nameParamsModule } from "./params-types.js";
import { describeResource, emitResources, nameClass } from "./resources.js";

const folder = "packages/client/src/generated";

/** `@scope/client`, calls: the client class and a class of methods for each resource. */
export function emitClient(api: ApiModel): GeneratedFile[] {
  const { name, scope } = api.client;
  const resources = [...groupByResource(api.operations).keys()];
  const exports = [
    `export * from ${renderLiteral(`${scope}/enums`)};`,
    `export { ${name}, ${name} as default, type ${name}Options } from "./client.js";`,
    ...resources.map((resource) => `export * from "./resources/${kebabCase(resource)}.js";`),
    ...api.operations.flatMap((operation) =>
      findRules(api, operation) === undefined
        ? []
        : [`export * from "./resources/${nameParamsModule(operation)}.js";`],
    ),
    'export * from "./schemas/index.js";',
  ];
  return [
    renderFile(api, `${folder}/client.ts`, renderClient(api, resources)),
    ...emitResources(api, folder),
    ...emitParamsTypes(api, folder),
    renderFile(api, `${folder}/index.ts`, [exports.join("\n")]),
  ];
}

function renderClient(api: ApiModel, resources: readonly string[]): Statement[] {
  const { name } = api.client;
  const [scheme] = api.security;
  const imports = [
    renderImports(
      { "../credentials.js": scheme === undefined ? ["noAuth"] : ["basicAuth", "type Credential"] },
      false,
    ),
    renderImports({
      "../options.js":
        scheme === undefined ? ["ClientOptions"] : ["ClientOptions", "CredentialSource"],
    }),
    renderImports({ "../options.js": ["mergeOptions"] }, false),
    renderImports({ "../transport.js": ["createTransport"] }, false),
    ...resources.map((resource) =>
      renderImports(
        { [`./resources/${kebabCase(resource)}.js`]: [nameClass(api, resource)] },
        false,
      ),
    ),
  ];
  return [
    imports.join("\n"),
    renderOptions(api, scheme),
    renderClass(api, name, scheme, resources),
  ];
}

function renderOptions(api: ApiModel, scheme: SecurityScheme | undefined): Statement {
  const credentials = scheme === undefined ? [] : [scheme.username, scheme.password];
  return {
    kind: StructureKind.Interface,
    docs: renderDocs({ paragraphs: [`Options of \`${api.client.name}\`.`] }),
    isExported: true,
    name: `${api.client.name}Options`,
    extends: ["ClientOptions"],
    properties: credentials.map(({ option, variable }) => ({
      name: option,
      hasQuestionToken: true,
      type: "CredentialSource | undefined",
      docs: renderDocs({
        paragraphs: [
          `Credential for HTTP Basic authentication, or a function that fetches it. Without it, the environment variable \`${variable}\` is read when a request is made.`,
        ],
      }),
    })),
  };
}

function renderClass(
  api: ApiModel,
  name: string,
  scheme: SecurityScheme | undefined,
  resources: readonly string[],
): Statement {
  const baseURL = api.servers[0]?.url ?? "/";
  return {
    kind: StructureKind.Class,
    docs: renderDocs({ paragraphs: [`${api.info.title}. ${api.info.summary}`.trim()] }),
    isExported: true,
    name,
    properties: [
      { name: "#options", isReadonly: true, type: `${name}Options` },
      ...resources.map((resource) => ({
        name: resource,
        isReadonly: true,
        type: nameClass(api, resource),
        docs: renderDocs({ paragraphs: [describeResource(api, resource)] }),
      })),
    ],
    methods: [
      {
        name: "withOptions",
        docs: renderDocs({
          paragraphs: ["A client like this one, with the given options in place of its own."],
        }),
        parameters: [{ name: "options", type: `Partial<${name}Options>` }],
        returnType: name,
        statements: [`return new ${name}(mergeOptions<${name}Options>(this.#options, options));`],
      },
    ],
    ctors: [
      {
        docs: renderDocs({
          paragraphs: [],
          tags: [
            {
              name: "throws",
              text: "ConfigurationError for options that make no sense, and in a browser for a secret.",
            },
          ],
        }),
        parameters: [{ name: "options", type: `${name}Options`, initializer: "{}" }],
        statements: [
          ...(scheme === undefined
            ? []
            : [
                renderCredential("username", scheme.username),
                renderCredential("password", scheme.password),
              ]),
          `const authentication = ${scheme === undefined ? "noAuth" : "basicAuth(username, password)"};`,
          `const baseURL = ${renderLiteral(baseURL)};`,
          "this.#options = { ...options };",
          "const transport = createTransport({ baseURL, authentication }, this.#options);",
          ...resources.map(
            (resource) => `this.${resource} = new ${nameClass(api, resource)}(transport);`,
          ),
        ],
      },
    ],
  };
}

function renderCredential(name: string, { option, variable }: Credential): string {
  return `const ${name}: Credential = [${renderLiteral(option)}, ${renderLiteral(variable)}, options.${option}];`;
}
