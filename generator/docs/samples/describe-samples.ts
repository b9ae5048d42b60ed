import { isObject } from "../../../packages/docs/src/json.js";
import { renderSamples } from "../../../packages/docs/src/samples/index.js";
import type {
  Sample,
  SampleOperation,
  SampleRequest,
  SampleToken,
} from "../../../packages/docs/src/samples/sample.js";
import type {
  ApiModel,
  Example,
  JsonValue,
  Operation,
  Parameter,
  RequestBody,
  SecurityScheme,
} from "../../api-model/model.js";
import { listSuccesses } from "../../api-model/operation-parts.js";
import { describeRequest } from "../../client-model/operation-descriptor.js";
import { makeBody, makeValue } from "./placeholders.js";

/** The data from which samples of an operation are rendered. */
export function describeSampleOperation(api: ApiModel, operation: Operation): SampleOperation {
  const { resource, method, body } = operation;
  const { baseURL, server } = readServer(api, operation);
  const result = listSuccesses(operation.responses).find(({ type }) => type !== undefined);
  const schemes = listSchemes(api, operation);
  const basic = schemes.find((scheme) => scheme.kind === "basic");
  const tokens = schemes.flatMap(describeToken);
  const uploads = body?.form === "binary" ? ["body"] : (body?.uploads ?? []);
  return {
    server,
    descriptor: describeRequest(operation),
    ...(uploads.length === 0 ? {} : { uploads }),
    ...(result === undefined ? {} : { result: result.form }),
    ...(basic && { credentials: { username: basic.username, password: basic.password } }),
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

/** The schemes of the first security alternative that has any. */
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

/** The URL of the server, and the client's base URL. A placeholder host completes a URL that is only a path. */
function readServer(
  { servers }: ApiModel,
  operation: Operation,
): { baseURL: string; server: string } {
  const url = operation.server ?? servers[0]?.url ?? "/";
  const standIn = "https://api.example.com";
  const normalize = (base?: string): string => new URL(url, base).href.replace(/\/+$/, "");
  if (URL.canParse(url)) return { baseURL: normalize(), server: normalize() };
  return { baseURL: url, server: URL.canParse(url, standIn) ? normalize(standIn) : standIn };
}

export interface ExampleRequest {
  readonly example: Example;
  readonly request: SampleRequest;
}

/**
 * A request for each example of the body, with the required parameters. Without examples, a single request with the
 * required fields.
 */
export function listExampleRequests(
  operation: Operation,
): readonly [ExampleRequest, ...ExampleRequest[]] {
  const required = operation.parameters.filter(({ required }) => required);
  const makeValues = (parameters: readonly Parameter[], key: "name" | "wireName") =>
    Object.fromEntries(parameters.map((one) => [one[key], makeValue(one.wireName, one)]));
  const path = makeValues(required.filter(isInPath), "wireName");
  const others = makeValues(
    required.filter((one) => !isInPath(one)),
    "name",
  );
  const makeRequest = (body?: JsonValue): SampleRequest => ({
    path,
    params: mergeParams(others, operation.body, body),
  });
  const [first, ...rest] = (operation.body?.examples ?? []).map((example) => ({
    example,
    request: makeRequest(example.value),
  }));
  if (first !== undefined) return [first, ...rest];
  const body = operation.body && makeBody(operation.body);
  const summary = "Required fields only";
  const example = { name: "required", summary, description: "", value: body ?? null };
  return [{ example, request: makeRequest(body) }];
}

const isInPath = (parameter: Parameter): boolean => parameter.in === "path";

/** Merges parameters and body into a params object. */
function mergeParams(
  parameters: Readonly<Record<string, JsonValue>>,
  body: RequestBody | undefined,
  value: JsonValue | undefined,
): JsonValue {
  if (body === undefined || value === undefined) return parameters;
  if (!body.isSpread) {
    return { ...parameters, body: body.form === "binary" ? "your-file" : value };
  }
  return isObject(value) ? { ...parameters, ...value } : value;
}

/** An example, and its samples in every language. */
export interface ExampleSamples {
  readonly example: Example;
  readonly samples: readonly Sample[];
}

/** The samples of all operations. */
export async function renderAllSamples(
  api: ApiModel,
): Promise<ReadonlyMap<Operation, readonly ExampleSamples[]>> {
  const all = new Map<Operation, readonly ExampleSamples[]>();
  for (const operation of api.operations) {
    const about = describeSampleOperation(api, operation);
    const rendered = listExampleRequests(operation).map(async ({ example, request }) => ({
      example,
      samples: await renderSamples(about, request),
    }));
    all.set(operation, await Promise.all(rendered));
  }
  return all;
}
