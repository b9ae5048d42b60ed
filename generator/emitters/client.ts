import { kebabCase } from "change-case";
import { StructureKind } from "ts-morph";
import { isWholeAddress } from "../api-model/build-servers.js";
import { groupByResource } from "../api-model/lookup.js";
import type { ApiModel } from "../api-model/model.js";
import { renderFile, renderImports, renderLiteral, type Statement } from "../typescript/render.js";
import { renderDocs } from "../typescript/tsdoc.js";
import { nameClasses } from "./class-names.js";
import { listOptions, renderSecurity } from "./client-security.js";
import type { GeneratedFile } from "./emitter.js";
import { emitParamsTypes, findRules, nameParamsModule } from "./params-types.js";
import { describeResource, emitResources } from "./resources.js";

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
  const classes = nameClasses(api);
  const server = findServer(api);
  const { modules } = renderSecurity(api);
  const imports = [
    renderImports(
      {
        ...modules,
        "../base-url.js": isWholeAddress(server) ? [] : ["requireBaseURL"],
      },
      false,
    ),
    renderImports({
      "../options.js":
        api.security.length === 0 ? ["ClientOptions"] : ["ClientOptions", "CredentialSource"],
    }),
    renderImports({ "../options.js": ["mergeOptions"] }, false),
    renderImports({ "../transport.js": ["createTransport"] }, false),
    ...resources.map((resource) =>
      renderImports(
        { [`./resources/${kebabCase(resource)}.js`]: [classes.get(resource) ?? resource] },
        false,
      ),
    ),
  ];
  return [imports.join("\n"), renderOptions(api), renderClass(api, name, classes, resources)];
}

/** Where requests go: the first server of the document, or else the first that any operation has of its own. */
function findServer({ servers, operations }: ApiModel): string {
  const own = operations.find(({ server }) => server !== undefined)?.server;
  return servers[0]?.url ?? own ?? "";
}

function renderOptions(api: ApiModel): Statement {
  return {
    kind: StructureKind.Interface,
    docs: renderDocs({ paragraphs: [`Options of \`${api.client.name}\`.`] }),
    isExported: true,
    name: `${api.client.name}Options`,
    extends: ["ClientOptions"],
    properties: listOptions(api).map(({ option, variable, use }) => ({
      name: option,
      hasQuestionToken: true,
      type: "CredentialSource | undefined",
      docs: renderDocs({
        paragraphs: [
          `Credential for ${use}, or a function that fetches it. Without it, the environment variable \`${variable}\` is read when a request is made.`,
        ],
      }),
    })),
  };
}

function renderClass(
  api: ApiModel,
  name: string,
  classes: ReadonlyMap<string, string>,
  resources: readonly string[],
): Statement {
  const server = renderLiteral(findServer(api));
  const baseURL = isWholeAddress(findServer(api))
    ? server
    : `requireBaseURL(options.baseURL, ${server})`;
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
        type: classes.get(resource) ?? resource,
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
          ...renderSecurity(api).statements,
          `const baseURL = ${baseURL};`,
          "this.#options = { ...options };",
          `${resources.length === 0 ? "" : "const transport = "}createTransport({ baseURL, authentication }, this.#options);`,
          ...resources.map(
            (resource) => `this.${resource} = new ${classes.get(resource)}(transport);`,
          ),
        ],
      },
    ],
  };
}
