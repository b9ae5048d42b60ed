import type { ApiModel, Operation } from "../../api-model/model.js";
import { toPropertyName } from "../../api-model/naming.js";
import {
  renderFile,
  renderImports,
  renderKey,
  renderLiteral,
  type Statement,
  writeObject,
} from "../../typescript/render.js";
import { declareConstant } from "../declare.js";
import type { GeneratedFile } from "../emitter.js";

/** Where the API serves what, so that the mock can serve the same. */
export function emitMockRoutes(api: ApiModel, path: string): GeneratedFile {
  const server = api.servers[0]?.url ?? "";
  return renderFile(api, path, [
    renderImports({ "../route.js": ["Route"] }),
    declareConstant("apiServer", "string", renderLiteral(server), "Address of the API itself."),
    ...api.operations.map(renderRoute),
  ]);
}

function renderRoute(operation: Operation): Statement {
  const { id, httpMethod, path, parameters } = operation;
  const query = parameters.filter((parameter) => parameter.in === "query");
  const flags = query.filter(({ type }) => type.kind === "scalar" && type.scalar === "boolean");
  const names = flags.map(
    ({ name, wireName }) => `${renderKey(name)}: ${renderLiteral(wireName)},`,
  );
  return declareConstant(
    `${toPropertyName(operation.typePrefix)}Route`,
    "Route",
    writeObject([
      { key: "id", value: renderLiteral(id) },
      { key: "method", value: renderLiteral(httpMethod) },
      { key: "path", value: renderLiteral(path) },
      { key: "query", value: renderLiteral(query.map(({ wireName }) => wireName)) },
      { key: "flags", value: names.length === 0 ? "{}" : `{\n${names.join("\n")}\n}` },
    ]),
    `\`${httpMethod} ${path}\`, with its query parameters that are true or false, by the names they have in the client.`,
  );
}
