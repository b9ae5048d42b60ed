import { StructureKind } from "ts-morph";
import type { ApiModel, Operation, Parameter } from "../../api-model/model.js";
import { renderFile, renderImports, renderKey, renderLiteral } from "../../typescript/render.js";
import { renderDocs } from "../../typescript/tsdoc.js";
import type { GeneratedFile } from "../emitter.js";
import { fieldsInParams, fieldsInPath, nameParams } from "../operation-types.js";

const path = "packages/client/src/generated/wire-contract.ts";

/** What the compiler holds the client's methods to: the operations of the module `wire`. It is not published. */
export function emitWireContract(api: ApiModel): GeneratedFile[] {
  const { name, scope } = api.client;
  if (api.operations.length === 0) return [renderFile(api, path, ["export {};"])];
  const imports = renderImports({
    "../wire-contract.js": ["Agrees", "Differences"],
    "./client.js": [`${name} as Client`],
    "./wire.js": ["paths"],
  });
  return [
    renderFile(api, path, [
      imports,
      {
        kind: StructureKind.Interface,
        docs: renderDocs({
          paragraphs: [
            `The methods of \`${scope}/client\`, each with what it differs in from its operation in \`wire\`.`,
          ],
        }),
        isExported: true,
        name: "WireContract",
        properties: api.operations.map((operation) => ({
          name: renderLiteral(`${operation.resource}.${operation.method}`),
          type: renderAgreement(operation),
        })),
      },
    ]),
  ];
}

function renderAgreement(operation: Operation): string {
  const { resource, method, httpMethod } = operation;
  const called = `Client[${renderLiteral(resource)}][${renderLiteral(method)}]`;
  const described = `paths[${renderLiteral(operation.path)}][${renderLiteral(httpMethod.toLowerCase())}]`;
  return `Agrees<Differences<${called}, ${described}, ${renderPlacement(operation)}>>`;
}

/** Where the generator has put what the method takes, and which of several media types it reads. */
function renderPlacement(operation: Operation): string {
  const { body, responses } = operation;
  const path = fieldsInPath(operation);
  const fields = fieldsInParams(operation);
  const place = (where: Parameter["in"]) =>
    fields
      .filter((parameter) => parameter.in === where)
      .map(({ name, wireName }) => [name, renderLiteral(wireName)] as const);
  const media = responses.flatMap(({ status, mediaType }) =>
    mediaType === undefined || mediaType === "application/json"
      ? []
      : [[status, renderLiteral(mediaType)] as const],
  );
  return renderObject([
    ["path", renderObject(path.map(({ wireName }, index) => [wireName, `${index}`]))],
    ["params", nameParams(operation) === undefined ? "" : `${path.length}`],
    ["query", renderObject(place("query"))],
    ["header", renderObject(place("header"))],
    ["cookie", renderObject(place("cookie"))],
    ["body", body === undefined ? "" : renderLiteral(body.mediaType)],
    ["spread", body === undefined ? "" : renderLiteral(nameSpread(body))],
    ["media", renderObject(media)],
  ]);
}

function nameSpread({ isSpread, isAllOrNone }: NonNullable<Operation["body"]>): string {
  if (!isSpread) return "none";
  return isAllOrNone ? "all or none" : "fields";
}

/** Members without a type leave no trace. */
function renderObject(members: readonly (readonly [name: string, type: string])[]): string {
  const texts = members
    .filter(([, type]) => type !== "" && type !== "{}")
    .map(([name, type]) => `${/^\d+$/.test(name) ? name : renderKey(name)}: ${type}`);
  return texts.length === 0 ? "{}" : `{ ${texts.join("; ")} }`;
}
