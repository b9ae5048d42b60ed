import type {
  ClientModel,
  FailuresModel,
  MethodModel,
  ResourceModel,
  Success,
} from "../client-model/client-model.js";
import { formatDeprecation } from "../client-model/sentences.js";
import { printKey, printLiteral } from "../typescript/literals.js";
import { SourceFile } from "../typescript/source-file.js";
import {
  declareClass,
  declareInterface,
  declareType,
  type Method,
  type Statement,
} from "../typescript/statements.js";
import { type DocTag, tagDeprecated } from "../typescript/tsdoc.js";
import { TypePrinter } from "../typescript/types.js";
import type { GeneratedFile } from "./emitter.js";
import { declareOperation, nameResult, printTypeArguments } from "./operations.js";
import { declareParams } from "./params.js";

/** Emits a file for each resource: the params and results of its operations, and the class with their methods. */
export function emitResources(client: ClientModel): GeneratedFile[] {
  return client.resources.map((resource) => {
    const module = client.modules.resource(resource.name);
    const file = new SourceFile(client, module);
    const types = new TypePrinter(file, client.modules);
    return file.print([
      ...resource.methods.flatMap((method) => [
        ...declareParams(types, method),
        ...declareResult(types, method),
        ...declareSuccesses(types, method),
        declareFailures(types, method),
        ...declareHeaders(method),
        declareOperation(file, client, method),
        ...method.alternatives.flatMap(({ option, method: variant }) => [
          ...(option === "accept"
            ? [...declareResult(types, variant), ...declareSuccesses(types, variant)]
            : declareParams(types, variant)),
          declareOperation(file, client, variant),
        ]),
      ]),
      declareResource(types, client, resource),
    ]);
  });
}

/** Declares an alias for the result, unless the document has a schema of that name. */
function declareResult(types: TypePrinter, { result }: MethodModel): Statement[] {
  const { alias, successes } = result;
  if (alias === undefined) return [];
  return [
    declareType({
      name: alias,
      docs: successes[0]?.description ?? "",
      isExported: true,
      type: [...new Set(successes.map((success) => printSuccess(types, success)))].join(" | "),
    }),
  ];
}

function printSuccess(types: TypePrinter, { type, form }: Success): string {
  if (type === undefined) return "undefined";
  return form === "binary" ? "Blob" : types.print(type);
}

function declareSuccesses(types: TypePrinter, method: MethodModel): Statement[] {
  const { successesName, successes } = method.result;
  if (successesName === undefined) return [];
  return [
    declareInterface({
      name: successesName,
      docs: `Results of \`${method.resource}.${method.name}\`, by status.`,
      isExported: true,
      fields: successes.map((success) => ({
        name: printStatus(success.status.toUpperCase()),
        type: printSuccess(types, success),
        docs: success.description,
      })),
    }),
  ];
}

/** A status is printed as a number, as in the result of a call; a range such as `5XX` as a string. */
const printStatus = (status: string) => (/^\d+$/.test(status) ? status : printKey(status));

function declareFailures(types: TypePrinter, method: MethodModel): Statement {
  const { name, list }: FailuresModel = method.failures;
  return declareInterface({
    name,
    docs: `Bodies of the failures of \`${method.resource}.${method.name}\`, by status; \`5XX\` stands for all of 500–599.`,
    isExported: true,
    fields: list.map(({ status, type, kind, description }) => ({
      name: printStatus(status),
      type: kind === "none" ? `${types.print(type)} | undefined` : types.print(type),
      docs: description,
    })),
  });
}

function declareHeaders({ headers, resource, name }: MethodModel): Statement[] {
  if (headers === undefined) return [];
  return [
    declareInterface({
      name: headers.name,
      docs: `Headers of successful responses of \`${resource}.${name}\`, as text; \`null\` if one may be missing.`,
      isExported: true,
      fields: headers.list.map((header) => ({
        name: printKey(header.name),
        type: header.required ? "string" : "string | null",
        docs: {
          paragraphs: [
            header.description,
            header.type === "string" ? "" : `Documented as \`${header.type}\`.`,
          ],
          tags: tagDeprecated(header.deprecated ? formatDeprecation() : undefined),
        },
      })),
    }),
  ];
}

function declareResource(
  types: TypePrinter,
  client: ClientModel,
  { className, description, methods }: ResourceModel,
): Statement {
  const transport = types.file.type("Transport", client.modules.runtime("transport"));
  return declareClass({
    name: className,
    docs: description,
    isExported: true,
    fields: [{ name: "#transport", isReadonly: true, type: transport }],
    init: {
      parameters: [{ name: "transport", type: transport }],
      statements: ["this.#transport = transport;"],
    },
    methods: methods.map((method) => {
      const { call, ...signature } = describeSignature(types, client, method);
      const send = declareSend(types, client, method, signature, call);
      return method.alternatives.length === 0 ? send : overload(types, client, method, send);
    }),
  });
}

/**
 * The method with an overload for each media type. The default comes last, as messages of the compiler are about the
 * last overload.
 */
function overload(
  types: TypePrinter,
  client: ClientModel,
  method: MethodModel,
  send: Method,
): Method {
  const { alternatives, failures } = method;
  const { file } = types;
  const variants = [...alternatives.map((one) => one.method), method];
  const signatures = alternatives.map((one) => {
    const { call, parameters, ...rest } = describeSignature(types, client, one.method);
    const chosen = `${file.type("MediaTypeOptions", client.modules.runtime("options"))}<"${one.option}", ${printLiteral(one.mediaType)}>`;
    // Parameters before a required one cannot be optional.
    const asked = parameters.map(({ isOptional, type, name }) => ({
      name,
      type: name === "options" ? `${type} & ${chosen}` : isOptional ? `${type} | undefined` : type,
    }));
    const signature = { ...rest, parameters: asked };
    const done = one.option === "accept" ? "Asks for a response of" : "Sends a body of";
    const note = `${done} the media type \`${one.mediaType}\`.`;
    return declareSend(types, client, one.method, signature, call, [note]);
  });
  const chosen = alternatives.reduceRight(
    (rest, { option, mediaType, method: { constant } }) =>
      `options?.${option} === ${printLiteral(mediaType)} ? ${constant} : ${rest}`,
    method.constant,
  );
  const union = (list: readonly string[]) => [...new Set(list)].join(" | ");
  const results = union(variants.map((one) => nameResult(file, client, one)));
  const given = union(
    variants.flatMap((one) =>
      one.params === undefined ? [] : [file.type(one.params.name, one.params.module)],
    ),
  );
  const isOptional = variants.some((one) => one.params?.isOptional === true);
  const options = `${nameOptions(types, client, method)} & { contentType?: string; accept?: string }`;
  const { parameters, call } = describeCall(types, method, { chosen, given, isOptional, options });
  return {
    name: send.name,
    parameters,
    returnType: `Promise<${results}>`,
    statements: [`return this.#transport.send<${results}, ${failures.name}, unknown>(${call});`],
    overloads: [...signatures, send],
  };
}

function printPathValues(path: MethodModel["path"]): string {
  const values = path.map(({ wireName, argument }) =>
    wireName === argument ? wireName : `${printKey(wireName)}: ${argument}`,
  );
  return values.length === 0 ? "{}" : `{ ${values.join(", ")} }`;
}

type Signature = Pick<Method, "typeParameters" | "parameters">;

/** The parts of a call, as source text. */
interface CallParts {
  /** The constant that describes the operation, or an expression that chooses one. */
  readonly chosen: string;
  /** The type of the params, which may be optional. */
  readonly given: string;
  readonly isOptional: boolean;
  /** The type of the options. */
  readonly options: string;
}

/** The parameters of a method, and the arguments that it passes to the transport. */
function describeCall(
  types: TypePrinter,
  { path, params }: MethodModel,
  { chosen, given, isOptional, options }: CallParts,
): Pick<Method, "parameters"> & { readonly call: string } {
  const passed = isOptional ? "params ?? {}" : "params";
  return {
    parameters: [
      ...path.map(({ argument, type }) => ({ name: argument, type: types.sent.print(type) })),
      ...(params === undefined ? [] : [{ name: "params", isOptional, type: given }]),
      { name: "options", isOptional: true, type: options },
    ],
    call: [chosen, printPathValues(path), params === undefined ? "{}" : passed, "options"].join(
      ", ",
    ),
  };
}

function describeSignature(
  types: TypePrinter,
  client: ClientModel,
  method: MethodModel,
): Signature & { readonly call: string } {
  const { params, availability, constant } = method;
  const typeEnum = availability && types.print(availability.typeEnum);
  return {
    typeParameters:
      typeEnum === undefined ? [] : [`const T extends ${typeEnum} = ${typeEnum}`, "Given = object"],
    ...describeCall(types, method, {
      chosen: constant,
      given: nameParams(types, client, method),
      isOptional: params?.isOptional === true,
      options: nameOptions(types, client, method),
    }),
  };
}

function nameParams(
  { file }: TypePrinter,
  { modules }: ClientModel,
  { availability, operation, params }: MethodModel,
): string {
  if (params === undefined) return "";
  if (availability === undefined) return file.type(params.name, params.module);
  const module = modules.availability(operation.typePrefix);
  return `${file.type(`${params.name}Checked`, module)}<T, Given>`;
}

/** The type of the options, with the `model` option if the rules use it. */
function nameOptions(
  { file }: TypePrinter,
  { modules }: ClientModel,
  { model }: MethodModel,
): string {
  const module = modules.runtime("options");
  if (model === undefined) return file.type("RequestOptions", module);
  const type = file.type(model.name, modules.schema(model.name));
  return `${file.type("ModelRequestOptions", module)}<${type}>`;
}

function declareSend(
  types: TypePrinter,
  client: ClientModel,
  method: MethodModel,
  signature: Signature,
  call: string,
  notes: readonly string[] = [],
): Method {
  const { summary, description } = method.operation;
  const promise = types.file.type("APIPromise", client.modules.runtime("api-promise"));
  return {
    ...signature,
    name: method.name,
    docs: {
      paragraphs: [summary === "" ? "" : `${summary}.`, description, ...notes],
      tags: listTags(method),
    },
    returnType: `${promise}<${printTypeArguments(types.file, client, method)}>`,
    statements: [`return this.#transport.send(${call});`],
  };
}

function listTags({ path, params, result, operation }: MethodModel): DocTag[] {
  return [
    ...path.flatMap(({ argument, description }) => tagParameter(argument, description)),
    ...tagParameter("params", params && `${params.title}, in one object.`),
    ...tagParameter("options", "Headers, signal, timeouts and the like, for this call only."),
    { name: "returns", text: result.successes[0]?.description ?? "Nothing." },
    {
      name: "throws",
      text: "APIError, by status, for a response with a status outside 200–299; APIConnectionError if there is no complete response, with the subclasses APIConnectionTimeoutError and APIUserAbortError; UnreadableResponseError if the response is not the JSON that the API describes; ConfigurationError or InvalidParamsError if nothing was sent.",
    },
    ...tagDeprecated(operation.deprecated ? formatDeprecation() : undefined),
  ];
}

/** `@param` with the text; nothing without one. */
function tagParameter(name: string, text = ""): DocTag[] {
  return text === "" ? [] : [{ name: "param", text: `${name} - ${text}` }];
}
