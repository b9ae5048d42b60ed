import type { RequestBody } from "../../api-model/model.js";
import type { ClientModel, MethodModel } from "../../client-model/client-model.js";
import { printKey, printLiteral } from "../../typescript/literals.js";
import { SourceFile } from "../../typescript/source-file.js";
import { declareInterface } from "../../typescript/statements.js";
import { TypePrinter } from "../../typescript/types.js";
import type { GeneratedFile } from "../emitter.js";
import { nameResult } from "../operations.js";

const folder = "packages/client/src/generated";

/**
 * Types that compile only if the client's methods match the operations of the module `wire`. They are not published.
 */
export function emitWireContract(client: ClientModel): GeneratedFile[] {
  const file = new SourceFile(client, `${folder}/wire-contract.ts`);
  if (client.methods.length === 0) return [file.print(["export {};"])];
  const contract = client.modules.runtime("wire-contract");
  const agrees = file.type("Agrees", contract);
  const differences = file.type("Differences", contract);
  const paths = file.type("paths", `${folder}/wire.js`);
  const types = new TypePrinter(file, client.modules);
  file.type(`${client.name} as Client`, `${folder}/client.js`);
  return [
    file.print([
      declareInterface({
        name: "WireContract",
        docs: `The methods of \`${client.scope}/client\`, each with its differences from the operation in \`wire\`.`,
        isExported: true,
        fields: client.methods.flatMap((method) => {
          const { resource, name, operation, alternatives } = method;
          const called = `Client[${printLiteral(resource)}][${printLiteral(name)}]`;
          const described = `${paths}[${printLiteral(operation.path)}][${printLiteral(operation.httpMethod.toLowerCase())}]`;
          const declare = (key: string, type: string, variant: MethodModel) => ({
            name: printLiteral(key),
            type: `${agrees}<${differences}<${type}, ${described}, ${printPlacement(variant)}>>`,
          });
          return [
            declare(`${resource}.${name}`, called, method),
            ...alternatives.map(({ option, mediaType, method: variant }) =>
              declare(
                `${resource}.${name}, ${option} ${mediaType}`,
                printSignature(types, client, variant),
                variant,
              ),
            ),
          ];
        }),
      }),
    ]),
  ];
}

/**
 * The type of a method for another media type. It is printed because the compiler infers only from the last overload.
 */
function printSignature(types: TypePrinter, client: ClientModel, method: MethodModel): string {
  const { path, params, result, failures, resource } = method;
  const { file } = types;
  const promise = file.type("APIPromise", client.modules.runtime("api-promise"));
  const own = (name: string) => file.type(name, client.modules.resource(resource));
  const isOwn = result.type !== "void" && result.alias !== undefined;
  const outcome = [
    isOwn ? own(result.type) : nameResult(file, client, method),
    own(failures.name),
    ...(result.successesName === undefined ? [] : [own(result.successesName)]),
  ];
  const given = [
    ...path.map(({ argument, type }) => `${argument}: ${types.sent.print(type)}`),
    ...(params === undefined
      ? []
      : [`params${params.isOptional ? "?" : ""}: ${file.type(params.name, params.module)}`]),
  ];
  return `(${given.join(", ")}) => ${promise}<${outcome.join(", ")}>`;
}

/** The placement of the method's parameters, and the media types that it reads. */
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
    ["body", body === undefined ? "" : printLiteral(body.documentedType)],
    ["spread", body === undefined ? "" : printLiteral(nameSpread(body))],
    ["media", printMembers(media)],
  ]);
}

function nameSpread({ isSpread, isAllOrNone }: RequestBody): string {
  if (!isSpread) return "none";
  return isAllOrNone ? "all or none" : "fields";
}

/** Members without a type are left out. */
function printMembers(members: readonly (readonly [name: string, type: string])[]): string {
  const texts = members
    .filter(([, type]) => type !== "" && type !== "{}")
    .map(([name, type]) => `${name}: ${type}`);
  return texts.length === 0 ? "{}" : `{ ${texts.join("; ")} }`;
}

/**
 * openapi-typescript prints numeric keys as numbers, which the compiler distinguishes from the same keys as strings.
 */
const isNumber = (name: string) => /^(?:0|[1-9]\d*)$/.test(name);

const printWireKey = (name: string) => (isNumber(name) ? name : printKey(name));

const printWireName = (name: string) => (isNumber(name) ? name : printLiteral(name));
