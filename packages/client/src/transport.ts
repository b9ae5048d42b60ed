import createClient, { type Client } from "openapi-fetch";
import { readBaseURL } from "./base-url.js";
import type { Authenticate } from "./credentials.js";
import {
  APIError,
  InvalidParamsError,
  type ResponseContext,
  UnreadableResponseError,
} from "./errors.js";
import type { Operation } from "./operation.js";
import type { ClientOptions, ModelRequestOptions } from "./options.js";
import { fillPath } from "./path.js";

/** openapi-fetch's view of any operation: what is sent and received is typed by the generated methods. */
interface AnyOperation {
  parameters: { path?: Record<string, unknown>; query?: Record<string, unknown> };
  requestBody?: { content: { "application/json": unknown } };
  responses: { default: { content: { "application/json": unknown } } };
}
type AnyPaths = Record<string, Record<Lowercase<Operation<unknown>["method"]>, AnyOperation>>;

/** What the generated client tells the runtime of its API. */
export interface ApiDefaults {
  readonly baseURL: string;
  readonly authenticate: Authenticate;
}

/** Carries operations over HTTP. Knows no operation of any API. */
export class Transport {
  readonly #wire: Client<AnyPaths>;
  readonly #authenticate: Authenticate;
  readonly #options: ClientOptions;

  constructor(defaults: ApiDefaults, options: ClientOptions) {
    this.#authenticate = defaults.authenticate;
    this.#options = options;
    this.#wire = createClient<AnyPaths>({
      baseUrl: readBaseURL(options.baseURL ?? defaults.baseURL),
      pathSerializer: fillPath,
      headers: { Accept: "application/json", ...options.defaultHeaders },
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    });
  }

  /**
   * Sends one request and resolves with the answer's body.
   *
   * @throws {@link InvalidParamsError} for params that cannot be right, before anything is sent,
   * {@link APIError} for a status outside 200–299, {@link UnreadableResponseError} for a success without
   * the promised JSON, and what `fetch` throws where no answer came.
   */
  async send<Result>(
    operation: Operation<Result>,
    pathValues: Readonly<Record<string, unknown>>,
    params: object,
    options: ModelRequestOptions<object> = {},
  ): Promise<Result> {
    const { method, path } = operation;
    this.#validate(operation, params, options);
    const { query, body } = splitParams(operation, params);
    const { data, error, response } = await this.#wire.request(toLowerCase(method), path, {
      params: { path: pathValues, query },
      headers: { ...(operation.authenticated ? this.#authenticate() : {}), ...options.headers },
      parseAs: "text",
      ...(operation.hasBody ? { body } : {}),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const context = { status: response.status, headers: response.headers, method, path };
    if (!response.ok) throw new APIError(context, error === "" ? undefined : error);
    // The description of the API vouches for the type; an answer without a body never gets here.
    return (operation.hasResult ? parseBody(data ?? "", context) : undefined) as Result;
  }

  #validate(
    { id, check }: Operation<unknown>,
    params: object,
    { model, validate = this.#options.validate ?? "error" }: ModelRequestOptions<object>,
  ): void {
    if (validate === "off" || check === undefined) return;
    const issues = check(params, { model });
    if (validate === "error" && issues.some(({ severity }) => severity === "error")) {
      throw new InvalidParamsError(issues);
    }
    const { logger = console } = this.#options;
    for (const { message, pointer, severity } of issues) {
      logger.warn(`${id}: ${message} (${severity} at ${pointer})`);
    }
  }
}

function toLowerCase<Text extends string>(text: Text): Lowercase<Text> {
  // The library's own type of toLowerCase forgets which text it was.
  return text.toLowerCase() as Lowercase<Text>;
}

function splitParams(operation: Operation<unknown>, params: object) {
  const query: Record<string, unknown> = {};
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(params)) {
    const wireName = Object.hasOwn(operation.query, name) ? operation.query[name] : undefined;
    if (wireName === undefined) body[name] = value;
    else query[wireName] = value;
  }
  return { query, body };
}

function parseBody(text: string, context: ResponseContext): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableResponseError(context, text, { cause });
  }
}
