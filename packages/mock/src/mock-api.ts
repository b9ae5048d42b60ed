import type { ApiError, Issue, Model } from "@scenario-models/client";
import { makeDefaultModels } from "./default-models.js";
import { type Fault, faultHeader, findFailure, readFault } from "./fault.js";
import { apiServer, modelRetrieveRoute, modelUpdateRoute } from "./generated/routes.js";
import { ModelStore } from "./model-store.js";
import { showOriginalAssets } from "./original-assets.js";
import { readBody } from "./read-body.js";
import { readQuery } from "./read-query.js";
import { matchRoute } from "./route.js";
import { updateModel } from "./update-model.js";

/** Options of a mock. */
export interface MockOptions {
  /** Models at the start; by default at least one for each case of the rules and each status. */
  readonly models?: readonly Model[] | undefined;
  /** IDs of models that belong to another team: requests for them get a 403. By default `model_of_another_team`. */
  readonly forbidden?: readonly string[] | undefined;
  /** The only credentials that are accepted. By default `demo` and `demo`. */
  readonly credentials?: { readonly apiKey: string; readonly apiSecret: string } | undefined;
  /** The clock that `updatedAt` is read from. */
  readonly now?: (() => Date) | undefined;
}

const routes = [modelUpdateRoute, modelRetrieveRoute];

/** The base path of the API's own server: `/v1`. */
export const apiBasePath: string = new URL(apiServer).pathname.replace(/\/$/, "");

/** The default credentials. */
export const demoCredentials = { apiKey: "demo", apiSecret: "demo" } as const;

/**
 * An in-memory implementation of the API's operations that retrieve and update a model; it keeps its models. It handles
 * standard `Request`s, in Node and in browsers, and makes no network requests.
 */
export class MockApi {
  /** The models; they can be read and changed at any time. */
  readonly models: ModelStore;
  readonly #forbidden: ReadonlySet<string>;
  readonly #authorization: string;
  readonly #now: () => Date;
  /** How often each fault was injected so far. */
  readonly #faults = new Map<string, number>();
  #responses = 0;

  constructor(options: MockOptions = {}) {
    const { apiKey, apiSecret } = options.credentials ?? demoCredentials;
    this.models = new ModelStore(options.models ?? makeDefaultModels());
    this.#forbidden = new Set(options.forbidden ?? ["model_of_another_team"]);
    this.#authorization = `Basic ${encode(`${apiKey}:${apiSecret}`)}`;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Responds to a request as the API would.
   *
   * @param basePath - the base path of the request's URL
   */
  async handle(request: Request, basePath: string = apiBasePath): Promise<Response> {
    const url = new URL(request.url);
    const path = url.pathname.startsWith(basePath) ? url.pathname.slice(basePath.length) : "";
    const matched = matchRoute(routes, request.method, path);
    if (matched === undefined) {
      const known = routes.map((route) => `${route.method} ${basePath}${route.path}`);
      const message = `the mock only knows ${known.join(" and ")}`;
      return this.#fail(404, { message, reason: "unknown_path" });
    }
    const authorization = request.headers.get("authorization");
    if (authorization !== this.#authorization) {
      const missing = { message: "no API key and API secret were sent" };
      return this.#fail(401, authorization === null ? missing : {}, {
        "www-authenticate": 'Basic realm="mock"',
      });
    }
    const text = await request.text();
    const failure = await this.#injectFault(request, url);
    if (failure !== undefined) return failure;
    const { route, values } = matched;
    const [id = ""] = Object.values(values);
    if (this.#forbidden.has(id)) return this.#fail(403);
    const model = this.models.get(id);
    if (model === undefined) return this.#fail(404, { message: `there is no model ${id}` });
    const query = readQuery(route, url.searchParams);
    if (typeof query === "string")
      return this.#fail(400, { message: query, reason: "invalid_query" });
    if (route === modelRetrieveRoute) return this.#respond(200, { model });
    return this.#update(model, query, request.headers, text);
  }

  /** Synchronous, so that concurrent updates cannot overwrite each other. */
  #update(
    model: Model,
    { originalAssets }: Readonly<Record<string, boolean>>,
    headers: Headers,
    text: string,
  ): Response {
    const read = readBody(headers.get("content-type"), text, model);
    if (!("body" in read)) return this.#fail(400, read);
    const updated = updateModel(model, read.body, this.#now());
    this.models.set(updated);
    return this.#respond(200, {
      model: originalAssets === true ? showOriginalAssets(updated) : updated,
    });
  }

  async #injectFault(request: Request, url: URL): Promise<Response | undefined> {
    const header = request.headers.get(faultHeader);
    if (header === null) return undefined;
    const fault = readFault(header);
    if (typeof fault === "string")
      return this.#fail(400, { message: fault, reason: "invalid_fault" });
    const attempt = request.headers.get("x-retry-count");
    if (!this.#isDue(fault, attempt, `${url.pathname} ${header}`)) return undefined;
    if (fault.delay > 0) await wait(fault.delay, request.signal);
    if (fault.status === undefined) return undefined;
    const { retryAfter } = fault;
    const delays = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
    return fault.body === undefined
      ? this.#fail(fault.status, {}, delays)
      : this.#respond(fault.status, fault.body, delays);
  }

  /**
   * Whether the fault is due. The client states the attempt in a header; requests without it are counted, and the count
   * restarts after `times` faults.
   */
  #isDue({ times }: Fault, attempt: string | null, key: string): boolean {
    if (attempt !== null && /^\d+$/.test(attempt)) return Number(attempt) < times;
    const injected = this.#faults.get(key) ?? 0;
    if (injected < times) {
      this.#faults.set(key, injected + 1);
      return true;
    }
    this.#faults.delete(key);
    return false;
  }

  /** @param details - fields that replace those of the documented example */
  #fail(
    status: number,
    details: ApiError & { readonly issues?: readonly Issue[] } = {},
    headers: Readonly<Record<string, string>> = {},
  ): Response {
    return this.#respond(status, { ...findFailure(status), ...details }, headers);
  }

  #respond(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
    this.#responses += 1;
    return Response.json(body, {
      status,
      headers: { "x-request-id": `mock-${this.#responses}`, ...headers },
    });
  }
}

/** Base64 of the text in UTF-8; `btoa` alone refuses characters beyond Latin-1. */
function encode(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** Ends early if the request is aborted. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });
}
