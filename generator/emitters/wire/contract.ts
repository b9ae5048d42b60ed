import type { RequestBody } from "../../api-model/model.js";
import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import { printKey, printLiteral } from "../../typescript/literals.js";
import { SourceFile } from "../../typescript/source-file.js";
import { declareInterface } from "../../typescript/statements.js";
import type { GeneratedFile } from "../emitter.js";

const folder = "packages/client/src/generated";

/** What the compiler holds the client's methods to: the operations of the module `wire`. It is not published. */
export function emitWireContract(client: ClientModel): GeneratedFile[] {
  const file = new SourceFile(client, `${folder}/wire-contract.ts`);
  if (client.methods.length === 0) return [file.print(["export {};"])];
  const contract = client.modules.runtime("wire-contract");
  const agrees = file.type("Agrees", contract);
  const differences = file.type("Differences", contract);
  const paths = file.type("paths", `${folder}/wire.js`);
  file.type(`${client.name} as Client`, `${folder}/client.js`);
  return [
    file.print([
      declareInterface({
        name: "WireContract",
        docs: `The methods of \`${client.scope}/client\`, each with what it differs in from its operation in \`wire\`.`,
        isExported: true,
        fields: client.methods.map((method) => {
          const { resource, name, operation } = method;
          const called = `Client[${printLiteral(resource)}][${printLiteral(name)}]`;
          const described = `${paths}[${printLiteral(operation.path)}][${printLiteral(operation.httpMethod.toLowerCase())}]`;
          return {
            name: printLiteral(`${resource}.${name}`),
            type: `${agrees}<${differences}<${called}, ${described}, ${printPlacement(method)}>>`,
          };
        }),
      }),
    ]),
  ];
}

/** Where the generator has put what the method takes, and which of several media types it reads. */
function printPlacement({ operation, path, params }: MethodModel): string {
  const { body, responses } = operation;
  const listIn = (location: string) =>
    (params?.parameters ?? [])
      .filter((parameter) => parameter.in === location)
      .map(({ name, wireName }) => [printKey(name), printWireName(wireName)] as const);
  const media = responses.flatMap(({ status, mediaType }) =>
    mediaType === undefined || mediaType === "application/json"
      ? []
      : [[printWireKey(status), printLiteral(mediaType)] as const],
  );
  return printMembers([
    ["path", printMembers(path.map(({ wireName }, index) => [printWireKey(wireName), `${index}`]))],
    ["params", params === undefined ? "" : `${path.length}`],
    ["query", printMembers(listIn("query"))],
    ["header", printMembers(listIn("header"))],
    ["cookie", printMembers(listIn("cookie"))],
    ["body", body === undefined ? "" : printLiteral(body.mediaType)],
    ["spread", body === undefined ? "" : printLiteral(nameSpread(body))],
    ["media", printMembers(media)],
  ]);
}

function nameSpread({ isSpread, isAllOrNone }: RequestBody): string {
  if (!isSpread) return "none";
  return isAllOrNone ? "all or none" : "fields";
}

/** Members without a type leave no trace. */
function printMembers(members: readonly (readonly [name: string, type: string])[]): string {
  const texts = members
    .filter(([, type]) => type !== "" && type !== "{}")
    .map(([name, type]) => `${name}: ${type}`);
  return texts.length === 0 ? "{}" : `{ ${texts.join("; ")} }`;
}

/** openapi-typescript writes keys that are numbers as such, which makes other keys of them to the compiler. */
const isNumber = (name: string) => /^(?:0|[1-9]\d*)$/.test(name);

const printWireKey = (name: string) => (isNumber(name) ? name : printKey(name));

const printWireName = (name: string) => (isNumber(name) ? name : printLiteral(name));
