import { kebabCase } from "change-case";
import { StructureKind } from "ts-morph";
import { listBodyFields, listSuccesses } from "../api-model/lookup.js";
import type { Operation, Parameter, Response, TypeRef } from "../api-model/model.js";
import { NameTable, toPropertyName } from "../api-model/naming.js";
import { renderKey, type Statement } from "../typescript/render.js";
import { renderDocs } from "../typescript/tsdoc.js";
import { renderOpenType } from "./types.js";

const nameResponse = ({ typePrefix }: Operation): string => `${typePrefix}Response`;

/** The responses that a successful call may resolve with. */
export function findSuccesses({ responses }: Operation): Response[] {
  return listSuccesses(responses);
}

/** The first of them, which stands for all where one is to be shown. */
export function findSuccess(operation: Operation): Response | undefined {
  return findSuccesses(operation)[0];
}

/** The parameters that are fields of the params object. */
export function fieldsInParams({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => parameter.in !== "path");
}

/** A path parameter with the name of its positional argument. */
export interface PathField extends Parameter {
  readonly argument: string;
}

export function fieldsInPath(operation: Operation): PathField[] {
  const { parameters, path, typePrefix } = operation;
  // An argument would hide the constant that describes the operation.
  const names = new NameTable([...unfitArguments, toPropertyName(typePrefix)]);
  const place = ({ wireName }: Parameter): number => path.indexOf(`{${wireName}}`);
  return parameters
    .filter((parameter) => parameter.in === "path")
    .sort((a, b) => place(a) - place(b))
    .map((parameter) => ({ ...parameter, argument: names.claim(toPropertyName(parameter.name)) }));
}

/** The method's other arguments, and the words that JavaScript keeps for itself. */
const unfitArguments = (
  "params options arguments await break case catch class const continue debugger default delete do else " +
  "enum eval export extends false finally for function if implements import in instanceof interface let " +
  "new null package private protected public return static super switch this throw true try typeof var " +
  "void while with yield"
).split(" ");

/** The name of the operation's params type, if it takes any. */
export function nameParams(operation: Operation): string | undefined {
  const takesNone = fieldsInParams(operation).length === 0 && operation.body === undefined;
  return takesNone ? undefined : `${operation.typePrefix}Params`;
}

/** Whether the document itself has the params type, as the schema of a body without parameters beside it. */
export function isOwnSchema(operation: Operation): boolean {
  const { body, typePrefix } = operation;
  const isNamed = body?.type.kind === "schema" && body.type.name === `${typePrefix}Params`;
  return isNamed && body.isSpread && !body.isAllOrNone && fieldsInParams(operation).length === 0;
}

/** The module of the params type, below the folder of generated files. */
export function locateParams(operation: Operation): string {
  return isOwnSchema(operation)
    ? `schemas/${kebabCase(`${operation.typePrefix}Params`)}.js`
    : `resources/${kebabCase(operation.resource)}.js`;
}

/** The name of the type a successful call resolves with. */
export function nameResult(operation: Operation): string {
  const hasNone = findSuccesses(operation).every(({ type }) => type === undefined);
  return hasNone ? "void" : nameResponse(operation);
}

type Described = Response & { readonly type: TypeRef };

/** The responses of failure whose body the document describes; what it says of all others holds for 400–599. */
export function listFailures(operation: Operation): Described[] {
  const described = operation.responses.filter(
    (response): response is Described => response.form === "json" && response.type !== undefined,
  );
  const failures = described
    .filter(({ status }) => /^[45]/.test(status))
    .map((failure) => ({ ...failure, status: failure.status.toUpperCase() }));
  const successes = findSuccesses(operation);
  const other = described.find((one) => one.status === "default" && !successes.includes(one));
  const documented = new Set(operation.responses.map(({ status }) => status.toUpperCase()));
  const ranges = ["4XX", "5XX"].filter((status) => !documented.has(status));
  return [
    ...failures,
    ...(other === undefined ? [] : ranges.map((status) => ({ ...other, status }))),
  ];
}

/** The name of the type that gives each documented status of failure its body. */
export function nameFailures({ typePrefix }: Operation): string {
  return `${typePrefix}Failures`;
}

export function renderFailures(operation: Operation): Statement[] {
  return [
    {
      kind: StructureKind.Interface,
      docs: renderDocs({
        paragraphs: [
          `Bodies of the failures of \`${operation.resource}.${operation.method}\`, by status; \`5XX\` stands for all of 500–599.`,
        ],
      }),
      isExported: true,
      name: nameFailures(operation),
      properties: listFailures(operation).map(({ status, type, description }) => ({
        // A status without quotes is a number to the compiler, as it is in the result of a call.
        name: /^\d+$/.test(status) ? status : renderKey(status),
        type: renderOpenType(type),
        docs: renderDocs({ paragraphs: [description] }),
      })),
    },
  ];
}

/** Whether a call without params is complete. */
export function canOmitParams(operation: Operation): boolean {
  const body = operation.body?.isAllOrNone ? [] : listBodyFields(operation);
  const fields = [...body, ...fieldsInParams(operation)];
  return !fields.some(({ required }) => required);
}

/** An alias for the result, unless the document itself has a schema of that name. */
export function renderResponseType(operation: Operation): Statement[] {
  const successes = findSuccesses(operation);
  const name = nameResponse(operation);
  const types = successes.map((response) => renderResult(response));
  const distinct = [...new Set(types)];
  if (distinct.every((type) => type === "undefined")) return [];
  // Where all agree, the document's own schema may have the very name.
  if (distinct.length === 1 && distinct[0] === name) return [];
  const docs = renderDocs({ paragraphs: [successes[0]?.description ?? ""] });
  return [
    {
      kind: StructureKind.TypeAlias,
      docs,
      isExported: true,
      name,
      type: distinct.join(" | "),
    },
  ];
}

function renderResult({ type, form }: Response): string {
  if (type === undefined) return "undefined";
  return form === "binary" ? "Blob" : renderOpenType(type);
}
