import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import { printLiteral, printObject } from "../../typescript/literals.js";
import { SourceFile } from "../../typescript/source-file.js";
import { declareConstant, type Statement } from "../../typescript/statements.js";
import type { GeneratedFile } from "../emitter.js";

/** Where the API serves what, so that the mock can serve the same. */
export function emitMockRoutes(client: ClientModel, path: string): GeneratedFile {
  const file = new SourceFile(client, path);
  const server = client.api.servers[0]?.url ?? "";
  const type = file.type("Route", "packages/mock/src/route.js");
  return file.print([
    declareConstant({
      name: "apiServer",
      docs: { paragraphs: ["Address of the API itself."] },
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
    docs: {
      paragraphs: [
        `\`${httpMethod} ${path}\`, with its query parameters that are true or false, by the names they have in the client.`,
      ],
    },
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
