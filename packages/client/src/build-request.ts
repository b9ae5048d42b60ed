import { ClientError, makeParamError } from "./errors.js";
import type {
  BuiltRequest,
  Operation,
  RequestBody,
  SerializedParameters,
  Values,
} from "./operation.js";
import { type CallSettings, readHeaders } from "./options.js";
import { isFields, readField } from "./rules/report.js";

/** The header with the number of the attempt, counted from 0. */
export const attemptHeader = "x-retry-count";

/** @throws {@link InvalidParamsError} or ConfigurationError for a value that cannot be sent */
export function buildRequest(
  operation: Operation<unknown, unknown, unknown>,
  pathValues: Values,
  params: object,
  settings: CallSettings,
  userAgent: Values,
): BuiltRequest {
  const { path, query = {}, content, hasBody, parameters, secrets } = operation;
  // Without prototypes, so that `__proto__` is a name like any other.
  const formStyle: Record<string, unknown> = Object.create(null);
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(params)) {
    const wireName = readField(query, name);
    if (wireName) formStyle[wireName] = value instanceof Date ? value.toJSON() : value;
    // `JSON.stringify` omits functions, and would call one named `toJSON`.
    else if (!parameters?.names.includes(name) && typeof value !== "function") fields[name] = value;
  }
  const body = merge(fields, settings.unlistedFields);
  let serialized: SerializedParameters | undefined;
  let json: string | undefined;
  let serializedBody: RequestBody | undefined;
  try {
    serialized = parameters?.serialize(path, pathValues, { ...params });
    if (hasBody && (secrets || !content)) json = JSON.stringify(body);
    serializedBody = content ? content.serialize(body) : json;
  } catch (cause) {
    // Any other error comes from a cycle, a bigint, or a getter that throws.
    throw cause instanceof ClientError
      ? cause
      : makeParamError("json", "", `params cannot be sent: ${cause}`, undefined, { cause });
  }
  const headers = { ...readHeaders(settings.defaultHeaders), ...readHeaders(settings.headers) };
  return {
    path: serialized?.path ?? path,
    json: json ?? "{}",
    headers,
    init: {
      // The caller's server takes precedence over all servers of the API's description.
      baseUrl: (!settings.baseURL && operation.baseURL) || "",
      params: {
        path: pathValues,
        query: { ...settings.defaultQuery, ...formStyle, ...settings.query },
      },
      querySerializer: serialized?.querySerializer,
      headers: {
        accept: operation.accept ?? "application/json",
        [attemptHeader]: "0",
        "content-type": serializedBody && content?.mediaType,
        ...userAgent,
        ...serialized?.headers,
        ...headers,
      },
      body: serializedBody,
    },
  };
}

/** A copy of `base` with the fields of `more` added, at any depth; on a conflict, `more` takes precedence. */
function merge(base: Values, more: Values = {}): Values {
  const merged: Record<string, unknown> = Object.assign(Object.create(null), base);
  for (const [name, value] of Object.entries(more)) {
    const own = merged[name];
    merged[name] = isFields(own) && isFields(value) ? merge(own, value) : value;
  }
  return merged;
}

/**
 * Fills ids into a path, each as exactly one segment: not empty, `.` or `..`, which servers and `fetch` would resolve
 * to another path, nor a lone surrogate, which cannot be encoded.
 */
export function fillPath(path: string, values: Values): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    const text = typeof value === "string" || Number.isFinite(value) ? String(value) : "";
    try {
      if (!/^\.{0,2}$/.test(text)) return encodeURIComponent(text);
    } catch {}
    const found = typeof value === "string" ? JSON.stringify(value) : typeof value;
    throw makeParamError("path", `/${name}`, `${name} must be an id, not ${found}`, value);
  });
}
