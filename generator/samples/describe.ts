import type { ApiModel, Example, JsonValue, Operation, Parameter } from "../model.js";
import { makeBody, makeValue } from "./placeholders.js";
import type { SampleOperation, SampleParameter, SampleRequest } from "./sample.js";

/** What the samples must know of an operation. */
export function describeSampleOperation(api: ApiModel, operation: Operation): SampleOperation {
  const { httpMethod, path, resource, method, body } = operation;
  const [scheme] = api.security;
  const { baseURL, server } = readServer(api);
  const success = operation.responses.find(({ status }) => status.startsWith("2"));
  return {
    httpMethod,
    server,
    path,
    parameters: nameParameters(operation).map(({ name, wireName, in: place }) => ({
      name,
      wireName,
      in: place,
    })),
    mediaType: body?.mediaType,
    hasResult: success?.type !== undefined,
    credentials:
      operation.authenticated && scheme !== undefined
        ? { username: scheme.username, password: scheme.password }
        : undefined,
    client: {
      packageName: `${api.client.scope}/client`,
      className: api.client.name,
      resource,
      method,
      baseURL,
    },
  };
}

/** The server's address as the client writes it; one of ours where the document has none or only a path. */
function readServer({ servers }: ApiModel): { baseURL: string; server: string } {
  const url = servers[0]?.url ?? "/";
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
  api: ApiModel,
  operation: Operation,
): readonly [ExampleRequest, ...ExampleRequest[]] {
  const parameters: Record<string, JsonValue> = Object.fromEntries(
    nameParameters(operation)
      .filter(({ required }) => required)
      .map((parameter) => [parameter.name, makeValue(api, parameter.wireName, parameter)]),
  );
  const [first, ...others] = (operation.body?.examples ?? []).map((example) => ({
    example,
    request: { parameters, body: example.value },
  }));
  if (first !== undefined) return [first, ...others];
  const body = operation.body && makeBody(api, operation.body.type);
  const summary = "Only what is required";
  const example = { name: "required", summary, description: "", value: body ?? null };
  return [{ example, request: { parameters, body } }];
}

/** The parameters under names of which each stands for one: a place in the path may be called like a query field. */
function nameParameters({ parameters }: Operation): Parameter[] {
  const taken = new Set(parameters.filter(isInQuery).map(({ name }) => name));
  return parameters.map((parameter) => {
    if (isInQuery(parameter)) return parameter;
    let { name } = parameter;
    while (taken.has(name)) name = `${name}InPath`;
    taken.add(name);
    return { ...parameter, name };
  });
}

function isInQuery(parameter: Pick<SampleParameter, "in">): boolean {
  return parameter.in === "query";
}
