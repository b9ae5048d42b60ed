import { listSuccesses } from "../../api-model/lookup.js";
import type {
  ApiModel,
  Example,
  JsonValue,
  Operation,
  Parameter,
  SecurityScheme,
} from "../../api-model/model.js";
import { isPlainParameter } from "../../client-model/simple-parameters.js";
import { writeForm } from "./form.js";
import { makeBody, makeValue } from "./placeholders.js";
import type { SampleOperation, SampleParameter, SampleRequest, SampleToken } from "./sample.js";

/** What the samples must know of an operation. */
export function describeSampleOperation(api: ApiModel, operation: Operation): SampleOperation {
  const { httpMethod, path, resource, method, body } = operation;
  const { baseURL, server } = readServer(api, operation);
  const results = listSuccesses(operation.responses).filter(({ type }) => type !== undefined);
  const schemes = listSchemes(api, operation);
  const basic = schemes.find((scheme) => scheme.kind === "basic");
  const tokens = schemes.flatMap(describeToken);
  const result = results[0]?.form ?? "json";
  return {
    httpMethod,
    server,
    path,
    parameters: nameParameters(operation).map((parameter) => {
      const { name, wireName, in: place, style, explode } = parameter;
      const usual = { name, wireName, in: place };
      return isPlainParameter(parameter) ? usual : { ...usual, style, explode };
    }),
    mediaType: body?.mediaType,
    ...(body === undefined || body.form === "json" ? {} : { form: body.form }),
    ...(body === undefined || body.isSpread ? {} : { isWhole: true }),
    ...(body === undefined || body.required || !body.isSpread ? {} : { isOptional: true }),
    ...(body === undefined || body.uploads.length === 0 ? {} : { uploads: body.uploads }),
    hasResult: results.length > 0,
    ...(result === "json" ? {} : { result }),
    credentials: basic && { username: basic.username, password: basic.password },
    ...(tokens.length === 0 ? {} : { tokens }),
    client: {
      packageName: `${api.client.scope}/client`,
      className: api.client.name,
      resource,
      method,
      baseURL,
    },
  };
}

/** The schemes of the first alternative that has any. */
function listSchemes({ security }: ApiModel, operation: Operation): readonly SecurityScheme[] {
  if (!operation.authenticated) return [];
  const ids = operation.security.find(({ length }) => length > 0) ?? [];
  return security.filter(({ id }) => ids.includes(id));
}

function describeToken(scheme: SecurityScheme): SampleToken[] {
  if (scheme.kind === "token") {
    return [{ ...scheme.token, in: "header", name: "Authorization", prefix: `${scheme.prefix} ` }];
  }
  return scheme.kind === "key"
    ? [{ ...scheme.key, in: scheme.in, name: scheme.name, prefix: "" }]
    : [];
}

/** The server's address as the client writes it; one of ours where the document has none or only a path. */
function readServer(
  { servers }: ApiModel,
  operation: Operation,
): { baseURL: string; server: string } {
  const url = operation.server ?? servers[0]?.url ?? "/";
  const normalize = (base?: string): string => new URL(url, base).href.replace(/\/+$/, "");
  if (URL.canParse(url)) return { baseURL: normalize(), server: normalize() };
  const nowhere = "https://api.example.com";
  return { baseURL: url, server: URL.canParse(url, nowhere) ? normalize(nowhere) : url };
}

export interface ExampleRequest {
  readonly example: Example;
  readonly request: SampleRequest;
}

/**
 * A request for each named example of the body, with the parameters that the operation requires; where there is no
 * example, a single request with no more than it requires.
 */
export function listExampleRequests(
  operation: Operation,
): readonly [ExampleRequest, ...ExampleRequest[]] {
  const parameters: Record<string, JsonValue> = Object.fromEntries(
    nameParameters(operation)
      .filter(({ required }) => required)
      .map((parameter) => [parameter.name, makeValue(parameter.wireName, parameter)]),
  );
  const [first, ...others] = (operation.body?.examples ?? []).map((example) => ({
    example,
    request: { parameters, body: example.value, ...writeForm(operation.body, example.value) },
  }));
  if (first !== undefined) return [first, ...others];
  const body = operation.body && makeBody(operation.body);
  const summary = "Only what is required";
  const example = { name: "required", summary, description: "", value: body ?? null };
  return [{ example, request: { parameters, body, ...writeForm(operation.body, body) } }];
}

/** The parameters under names of which each stands for one: a place in the path may be called like a query field. */
function nameParameters({ parameters }: Operation): Parameter[] {
  const taken = new Set(parameters.filter(isInParams).map(({ name }) => name));
  return parameters.map((parameter) => {
    if (isInParams(parameter)) return parameter;
    let { name } = parameter;
    while (taken.has(name)) name = `${name}InPath`;
    taken.add(name);
    return { ...parameter, name };
  });
}

function isInParams(parameter: Pick<SampleParameter, "in">): boolean {
  return parameter.in !== "path";
}
