import { InvalidParamsError } from "./errors.js";
import type { BuiltRequest, Operation, Values } from "./operation.js";
import { type CallSettings, readHeaders } from "./options.js";

/** Says which attempt a request is, from 0. */
export const attemptHeader = "x-retry-count";

/** @throws {@link InvalidParamsError} or ConfigurationError for a value that cannot be sent */
export function buildRequest(
  operation: Operation<unknown, unknown>,
  pathValues: Values,
  params: object,
  settings: CallSettings,
): BuiltRequest {
  const { path, content, hasBody, parameters, secrets } = operation;
  const { query, fields } = splitParams(operation, params);
  const allQuery = { ...settings.defaultQuery, ...query };
  const serialized = parameters?.serialize(path, pathValues, { ...params });
  const body = content ? content.serialize(fields) : hasBody ? serializeJson(fields) : undefined;
  const headers = { ...readHeaders(settings.defaultHeaders), ...readHeaders(settings.headers) };
  return {
    path: serialized?.path ?? path,
    json: content ? serializeJson(secrets ? fields : {}) : `${body ?? "{}"}`,
    authorize: (credentials) => ({
      // The caller's server takes precedence over all servers of the API's description.
      baseUrl: (!settings.baseURL && operation.baseURL) || "",
      params: { path: pathValues, query: { ...allQuery, ...credentials.query } },
      querySerializer: serialized?.querySerializer,
      headers: {
        accept: operation.accept ?? "application/json",
        [attemptHeader]: "0",
        "content-type": body && content?.mediaType,
        ...(serialized?.addHeaders(credentials.headers) ?? credentials.headers),
        ...headers,
      },
      body,
    }),
  };
}

/** Form-style query parameters under their names in the request, and the fields that are not parameters. */
function splitParams(
  { query: names, parameters }: Operation<unknown, unknown>,
  params: object,
): { readonly query: Values; readonly fields: Values } {
  // Without prototypes, so that `__proto__` is a name like any other.
  const query: Record<string, unknown> = Object.create(null);
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(params)) {
    const wireName = Object.hasOwn(names, name) && names[name];
    if (wireName) query[wireName] = value;
    else if (!parameters?.names.includes(name)) fields[name] = value;
  }
  return { query, fields };
}

/**
 * A value as JSON text.
 *
 * @throws {@link InvalidParamsError} for a value that JSON cannot hold, such as a cycle or a bigint
 */
export function serializeJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    const message = `params cannot be serialized as JSON: ${cause}`;
    throw new InvalidParamsError(
      [{ pointer: "", rule: "json", severity: "error", message, link: "" }],
      { cause },
    );
  }
}

/**
 * Fills ids into a path, each as exactly one segment.
 *
 * @throws {@link InvalidParamsError} for an id that is empty, `.` or `..`, which servers and `fetch` would resolve to
 * another path, and for a lone surrogate, which cannot be encoded
 */
export function fillPath(path: string, values: Values): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    const text = typeof value === "string" || Number.isFinite(value) ? String(value) : "";
    try {
      if (!/^\.{0,2}$/.test(text)) return encodeURIComponent(text);
    } catch {
      // A lone surrogate.
    }
    const found = typeof value === "string" ? JSON.stringify(value) : typeof value;
    const message = `${name} must be an id, not ${found}`;
    throw new InvalidParamsError([
      { pointer: `/${name}`, rule: "path", severity: "error", message, value, link: "" },
    ]);
  });
}
