import type { Example } from "../../api-model/model.js";
import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import {
  printArray,
  printInlineObject,
  printJson,
  printLiteral,
  printObject,
} from "../../typescript/literals.js";
import { SourceFile } from "../../typescript/source-file.js";
import { declareConstant, type Statement } from "../../typescript/statements.js";
import type { GeneratedFile } from "../emitter.js";
import { emitMockCases } from "./cases.js";
import { emitMockSchemas } from "./schemas.js";

/** The mock's data: routes, examples, errors, cases and schemas. Its behaviour is hand-written. */
export function emitMock(client: ClientModel): readonly GeneratedFile[] {
  const folder = "packages/mock/src/generated";
  return [
    emitRoutes(client, `${folder}/routes.ts`),
    emitExamples(client, `${folder}/examples.ts`),
    emitErrorExamples(client, `${folder}/errors.ts`),
    emitMockCases(client, `${folder}/cases.ts`),
    emitMockSchemas(client, `${folder}/schemas.ts`),
  ];
}

/** The URL of the API and a route for each operation. The hand-written part decides which of them the mock serves. */
function emitRoutes(client: ClientModel, path: string): GeneratedFile {
  const file = new SourceFile(client, path);
  const server = client.api.servers[0]?.url ?? "";
  const type = file.type("Route", "packages/mock/src/route.js");
  return file.print([
    declareConstant({
      name: "apiServer",
      docs: "The URL of the API itself.",
      isExported: true,
      type: "string",
      value: printLiteral(server),
    }),
    ...client.methods.map((method) => declareRoute(type, method)),
  ]);
}

function declareRoute(type: string, { constant, operation }: MethodModel): Statement {
  const { id, httpMethod, path, parameters } = operation;
  const query = parameters.filter((parameter) => parameter.in === "query");
  const flags = query.filter(({ type }) => type.kind === "scalar" && type.scalar === "boolean");
  const names = flags.map(({ name, wireName }) => ({ key: name, value: printLiteral(wireName) }));
  return declareConstant({
    name: `${constant}Route`,
    docs: `\`${httpMethod} ${path}\`, with its boolean query parameters, by their names in the client.`,
    isExported: true,
    type,
    value: printObject([
      { key: "id", value: printLiteral(id) },
      { key: "method", value: printLiteral(httpMethod) },
      { key: "path", value: printLiteral(path) },
      { key: "query", value: printLiteral(query.map(({ wireName }) => wireName)) },
      { key: "flags", value: names.length === 0 ? "{}" : printObject(names) },
    ]),
  });
}

/** The examples of responses in the document: successes by the name of the example, failures by status. */
function emitExamples(client: ClientModel, path: string): GeneratedFile {
  const file = new SourceFile(client, path);
  return file.print(client.methods.flatMap((method) => declareExamples(file, client, method)));
}

/** An error response for each entry of the error catalogue that has an example. */
function emitErrorExamples(client: ClientModel, path: string): GeneratedFile {
  const file = new SourceFile(client, path);
  const type = file.type("MockError", "packages/mock/src/fault.js");
  const entries = (client.api.errors?.list ?? []).flatMap(({ id, name, status, example }) =>
    example === undefined
      ? []
      : [
          printInlineObject({
            id: printLiteral(id),
            name: name === undefined ? undefined : printLiteral(name),
            status: printLiteral(status),
            body: printJson(example),
          }),
        ],
  );
  return file.print([
    declareConstant({
      name: "errorExamples",
      docs: "A response for each kind of error that the API's description has an example for.",
      isExported: true,
      type: `readonly ${type}[]`,
      value: printArray(entries),
    }),
  ]);
}

function declareExamples(
  file: SourceFile,
  { scope }: ClientModel,
  method: MethodModel,
): Statement[] {
  const { constant, operation, result, failures } = method;
  const { httpMethod, path } = operation;
  const resultType = result.type === "void" ? "void" : file.type(result.type, `${scope}/client`);
  const failuresType = file.type(failures.name, `${scope}/client`);
  const successes = result.successes.flatMap(({ examples }) => examples);
  const failed = failures.list.flatMap(({ status, examples: [example] }) =>
    example === undefined ? [] : [{ ...example, name: status }],
  );
  return [
    declareConstant({
      name: `${constant}Responses`,
      docs: `Responses of \`${httpMethod} ${path}\`, by the name of the example.`,
      isExported: true,
      type: `Readonly<Record<string, ${resultType}>>`,
      value: printExamples(successes),
    }),
    declareConstant({
      name: `${constant}Failures`,
      docs: `Failures of \`${httpMethod} ${path}\`, by status; \`5XX\` stands for all of 500–599.`,
      isExported: true,
      type: `Readonly<Record<string, ${failuresType}[keyof ${failuresType}]>>`,
      value: printExamples(failed),
    }),
  ];
}

function printExamples(examples: readonly Example[]): string {
  return printObject(examples.map(({ name, value }) => ({ key: name, value: printJson(value) })));
}
