import type { ClientModel, MethodModel, Success } from "../client-model/client-model.js";
import {
  type ContentDescriptor,
  describeRequest,
  type RequestDescriptor,
} from "../client-model/operation-descriptor.js";
import { isSameSecurity } from "../client-model/security.js";
import { printInlineJson, printLiteral, printObject } from "../typescript/literals.js";
import type { SourceFile } from "../typescript/source-file.js";
import { declareConstant, type Statement } from "../typescript/statements.js";

const serializers = {
  json: "jsonBody",
  form: "formBody",
  multipart: "multipartBody",
  text: "rawBody",
  binary: "rawBody",
} as const;

/** The constant that describes an operation to the runtime. */
export function declareOperation(
  file: SourceFile,
  client: ClientModel,
  method: MethodModel,
): Statement {
  const { operation, result } = method;
  const { modules } = client;
  const request = describeRequest(operation);
  const type = file.type("Operation", modules.runtime("operation"));
  const check =
    method.check && file.value(method.check.name, modules.resourceChecks(method.resource));
  const entries = {
    id: printLiteral(request.id),
    method: printLiteral(request.method),
    path: printLiteral(request.path),
    query: request.query && printInlineJson(request.query),
    parameters: printParameters(file, client, request),
    hasBody: request.hasBody ? "true" : undefined,
    content: request.content && printContent(file, client, request.content),
    result: result.kind === "object" ? undefined : printLiteral(result.kind),
    required: result.required.length === 0 ? undefined : printLiteral(result.required),
    response: printReader(file, client, method),
    accept: request.accept === undefined ? undefined : printLiteral(request.accept),
    security: isSameSecurity(operation.security, client.security.usual)
      ? undefined
      : printLiteral(operation.security),
    baseURL: operation.server === undefined ? undefined : printLiteral(operation.server),
    safeToRepeat: operation.safeToRepeat ? "true" : undefined,
    failures: method.failures.list.length === 0 ? undefined : printKinds(method.failures.list),
    secrets: method.secrets.length === 0 ? undefined : printLiteral(method.secrets),
    check,
  };
  return declareConstant({
    name: method.constant,
    type: `${type}<${printTypeArguments(file, client, method)}>`,
    value: printObject(entries),
  });
}

/**
 * The type arguments of a call: its result, its failures, its successes by status if there are several, and the
 * response if its headers are typed.
 */
export function printTypeArguments(
  file: SourceFile,
  client: ClientModel,
  method: MethodModel,
): string {
  const { result, failures, headers } = method;
  const type = nameResult(file, client, method);
  const module = client.modules.runtime("api-promise");
  const successes =
    result.successesName ?? (headers && `${file.type("AnySuccess", module)}<${type}>`);
  const reply = headers && `${file.type("TypedResponse", module)}<${headers.name}>`;
  return [type, failures.name, successes, reply].filter((one) => one !== undefined).join(", ");
}

/** The type that a successful call resolves with, which may be a schema of the document. */
export function nameResult(
  file: SourceFile,
  { modules }: ClientModel,
  { result }: MethodModel,
  name = result.type,
): string {
  if (name === "void" || result.alias !== undefined) return name;
  return file.type(name, modules.schema(name));
}

function printParameters(
  file: SourceFile,
  { modules }: ClientModel,
  { parameters }: RequestDescriptor,
): string | undefined {
  if (parameters === undefined) return undefined;
  const serialize = file.value("styledParameters", modules.runtime("serialize-parameters"));
  return `${serialize}(${printInlineJson(parameters)})`;
}

function printContent(
  file: SourceFile,
  { modules }: ClientModel,
  { form, options, encodings }: ContentDescriptor,
): string {
  const serialize = file.value(serializers[form], modules.runtime("serialize-body"));
  const args = [options, ...(encodings.length === 0 ? [] : [encodings])];
  return `${serialize}(${args.map(printInlineJson).join(", ")})`;
}

function printReader(
  file: SourceFile,
  { modules }: ClientModel,
  { result }: MethodModel,
): string | undefined {
  if (!result.isReadByStatus) return undefined;
  const read = file.value("responseByStatus", modules.runtime("responses"));
  return `${read}(${printKinds(result.successes)})`;
}

/** The kinds of bodies, by status. */
function printKinds(responses: readonly Pick<Success, "status" | "kind">[]): string {
  const kinds = responses.map(({ status, kind }) => [status.toUpperCase(), kind]);
  return printInlineJson(Object.fromEntries(kinds));
}
