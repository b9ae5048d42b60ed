import type {
  ApiModel,
  ObjectSchema,
  Operation,
  Parameter,
  Property,
  Response,
  TypeRef,
} from "../api-model/model.js";
import { NameTable, toPropertyName } from "../api-model/naming.js";
import {
  findSpread,
  hasParamsSchema,
  hasResponseSchema,
  listBodyFields,
  listSuccesses,
  listSuccessHeaders,
} from "../api-model/operation-parts.js";
import { unite } from "../api-model/type-refs.js";
import {
  findObject,
  findReachable,
  isNull,
  listAlternatives,
  widenOthers,
} from "../api-model/walk-types.js";
import { capitalize } from "../api-model/words.js";
import { reservedNames } from "../typescript/reserved-names.js";
import { buildAvailability } from "./availability.js";
import type {
  CheckModel,
  Failure,
  FailuresModel,
  HeadersModel,
  MethodModel,
  ParamsModel,
  PathArgument,
  ResponseKind,
  ResultModel,
} from "./client-model.js";
import type { ClientModules } from "./modules.js";

const all = new Intl.ListFormat("en", { type: "conjunction" });

/** Builds the client's method for an operation, with its alternatives for other media types. */
export function buildMethod(
  api: ApiModel,
  operation: Operation,
  modules: ClientModules,
): MethodModel {
  const method = buildVariant(api, operation, modules);
  const { name, failures, headers, result, params, check, model } = method;
  return {
    ...method,
    alternatives: operation.alternatives.map(({ operation: other, option, mediaType }) => {
      const shared = option === "accept" ? { params, check, model } : { result };
      const variant = buildVariant(api, other, modules);
      return {
        option,
        mediaType,
        method: { ...variant, name, failures, headers, availability: undefined, ...shared },
      };
    }),
  };
}

function buildVariant(api: ApiModel, operation: Operation, modules: ClientModules): MethodModel {
  const { typePrefix, resource, method, responses } = operation;
  const successes = listSuccesses(responses);
  const params = buildParams(operation, modules);
  return {
    operation,
    resource,
    name: method,
    constant: toPropertyName(typePrefix),
    path: listPathArguments(operation),
    params,
    result: buildResult(operation, successes),
    failures: buildFailures(operation, successes),
    headers: buildHeaders(operation),
    check: params && buildCheck(operation, params),
    availability: buildAvailability(api, operation),
    model: findModel(api, operation),
    secrets: listSecrets(operation),
    alternatives: [],
  };
}

/** Path parameters in the order of the path. */
function listPathArguments({ parameters, path, typePrefix }: Operation): PathArgument[] {
  // An argument of that name would hide the constant that describes the operation.
  const names = new NameTable([...reservedNames.arguments, toPropertyName(typePrefix)]);
  const positionOf = ({ wireName }: Parameter): number => path.indexOf(`{${wireName}}`);
  return parameters
    .filter((parameter) => parameter.in === "path")
    .sort((a, b) => positionOf(a) - positionOf(b))
    .map((parameter) => ({
      ...parameter,
      argument: names.reserve(toPropertyName(parameter.name)),
    }));
}

function buildParams(operation: Operation, modules: ClientModules): ParamsModel | undefined {
  const { body, typePrefix, resource } = operation;
  const parameters = operation.parameters.filter((parameter) => parameter.in !== "path");
  if (parameters.length === 0 && body === undefined) return undefined;
  const name = `${typePrefix}Params`;
  const isOwnSchema = hasParamsSchema(operation);
  const bodyFields = listBodyFields(operation);
  const schema = findSpread(body);
  const uploads = schema?.properties.filter((field) => body?.uploads.includes(field.name)) ?? [];
  const others = schema && widenOthers(schema);
  const isAlone = parameters.length === 0 && uploads.length === 0;
  const slots = new Set([
    ...parameters.map((one) => one.in),
    ...(body === undefined ? [] : ["body"]),
  ]);
  const asked = [...(body?.isAllOrNone ? [] : bodyFields), ...parameters];
  return {
    name,
    module: isOwnSchema ? modules.schema(name) : modules.resource(resource),
    isOwnSchema,
    isOptional: !asked.some(({ required }) => required),
    parameters,
    bodyFields,
    uploads,
    // Widened to include the parameters, as an index signature must be.
    others:
      others === undefined || isAlone
        ? undefined
        : unite([others, ...parameters.map(({ type }) => type)]),
    title: `${capitalize(all.format(slots))} fields`,
  };
}

function buildResult(operation: Operation, found: readonly Response[]): ResultModel {
  const name = `${operation.typePrefix}Response`;
  const successes = found.map((response) => ({ ...response, kind: findKind(response) }));
  const kinds = new Set(successes.map(({ kind }) => kind));
  const [kind = "none"] = kinds;
  const isMixed = kinds.size > 1 || kind === "text" || kind === "blob";
  const isNothing = successes.every(({ type }) => type === undefined);
  const isOwnSchema = hasResponseSchema(operation, found);
  return {
    type: isNothing ? "void" : name,
    alias: isNothing || isOwnSchema ? undefined : name,
    successes,
    successesName:
      successes.length > 1 && !isNothing ? `${operation.typePrefix}Successes` : undefined,
    kind: isMixed ? "any" : kind,
    isReadByStatus: isMixed,
    required: isMixed || kind !== "object" ? [] : listRequired(successes),
  };
}

/** Fields that every success must have. Fields that may be null are not among them, as some servers omit these. */
function listRequired(successes: readonly Response[]): string[] {
  const [first = [], ...others] = successes.map(({ type }) =>
    ((type && findObject(type)?.properties) ?? [])
      .filter((property) => property.required && !mayBeNull(property.type))
      .map(({ name }) => name),
  );
  return first.filter((name) => others.every((names) => names.includes(name)));
}

function mayBeNull(type: TypeRef): boolean {
  return listAlternatives(type).some((one) => isNull(one) || one.kind === "json");
}

function findKind({ type, form }: Response): ResponseKind {
  if (type === undefined) return "none";
  if (form !== "json") return form === "text" ? "text" : "blob";
  return type.kind === "map" || findObject(type) !== undefined ? "object" : "any";
}

function buildFailures(
  { responses, typePrefix }: Operation,
  successes: readonly Response[],
): FailuresModel {
  const failures = responses
    .filter(({ status }) => /^[345]/.test(status))
    .map((failure) => describeFailure({ ...failure, status: failure.status.toUpperCase() }));
  const other = responses.find((one) => one.status === "default" && !successes.includes(one));
  const documented = new Set(responses.map(({ status }) => status.toUpperCase()));
  const ranges = ["4XX", "5XX"].filter((status) => !documented.has(status));
  return {
    name: `${typePrefix}Failures`,
    list: [
      ...failures,
      ...(other === undefined ? [] : ranges.map((status) => describeFailure({ ...other, status }))),
    ],
  };
}

/** A body without a schema, or of bytes, is returned as parsed JSON or as text. */
function describeFailure(response: Response): Failure {
  const isUnspecified = response.type === undefined || response.form === "binary";
  const kind = isUnspecified ? "none" : findKind(response);
  return { ...response, type: isUnspecified ? { kind: "json" } : response.type, kind };
}

function buildHeaders({ responses, typePrefix }: Operation): HeadersModel | undefined {
  const list = listSuccessHeaders(responses);
  return list.length === 0 ? undefined : { name: `${typePrefix}Headers`, list };
}

function buildCheck(operation: Operation, params: ParamsModel): CheckModel {
  const { body, typePrefix } = operation;
  const schema = findSpread(body);
  const fields = params.bodyFields.map((property): Property => {
    const isOpen = body?.isSpread ? body.uploads.includes(property.name) : body?.form !== "json";
    const checked: Property = isOpen
      ? { ...property, type: { kind: "json" }, limits: {} }
      : property;
    return body?.isAllOrNone ? { ...checked, required: false } : checked;
  });
  const required = params.bodyFields.filter((field) => field.required);
  const listNames = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  return {
    name: `check${typePrefix}`,
    schemaName: `${toPropertyName(typePrefix)}Schema`,
    fields: [...params.parameters, ...fields],
    // A field with any name may be a file.
    others: schema?.others && body?.form === "multipart" ? { kind: "json" } : schema?.others,
    relations: schema?.relations ?? [],
    allOrNone: body?.isAllOrNone
      ? { required: listNames(required), beside: listNames(params.parameters) }
      : undefined,
  };
}

/** The schema of the `model` option, if the operation has rules that use it. */
function findModel({ cases }: ApiModel, { body }: Operation): ObjectSchema | undefined {
  const isRuled = cases !== undefined && findObject(body?.type) === cases.requestType.schema;
  return isRuled ? cases.modelType.schema : undefined;
}

/** Names of the secret fields in the body, at any depth. */
function listSecrets({ body }: Operation): string[] {
  const fields = [...findReachable(body === undefined ? [] : [body.type])].flatMap((schema) =>
    schema.kind === "object" ? schema.properties : [],
  );
  return [...new Set(fields.filter(({ secret }) => secret).map(({ name }) => name))];
}
