import createClient from "openapi-fetch";
import { parseAnswer } from "./answer.js";
import { type Answered, type APIPromise, makePromise } from "./api-promise.js";
import { readBaseURL } from "./base-url.js";
import { type Authentication, noAuth } from "./credentials.js";
import { LightController, runWithin, type Stop } from "./deadline.js";
import { APIUserAbortError, ClientError, ConfigurationError, makeStatusError } from "./errors.js";
import { attemptHeader, exchange, makeTimeout, type Progress } from "./exchange.js";
import type { Operation } from "./operation.js";
import {
  type CallSettings,
  type ClientOptions,
  checkLimits,
  type ModelRequestOptions,
  mergeOptions,
} from "./options.js";
import { checkParams, serializeBody, splitParams } from "./params.js";
import { fillPath } from "./path.js";
import { describeRequest, type PreparedRequest } from "./prepare.js";
import { collectSecrets, mask, redact } from "./redact.js";
import { LightRequest, readRequest, type SentRequest } from "./request.js";

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
  readonly authentication: Authentication;
}

/** How the generated methods reach the API. Knows no operation of any API. */
export interface Transport {
  /**
   * Sends an operation. The promise rejects with an {@link InvalidParamsError} or {@link ConfigurationError} before
   * anything is sent, with an error by status for an answer outside 200–299, with an
   * {@link UnreadableResponseError} for a success without the promised JSON, and with an `APIConnectionError` or one
   * of its kin where no whole answer came.
   */
  send<Result, Failures>(
    operation: Operation<Result, Failures>,
    path: PathValues,
    params: object,
    options?: ModelRequestOptions<object>,
  ): APIPromise<Result, Failures>;

  /** The request that {@link Transport.send} would send, with nothing sent and no credentials needed. */
  prepare(
    operation: Operation<unknown, unknown>,
    path: PathValues,
    params: object,
    options?: ModelRequestOptions<object>,
  ): Promise<PreparedRequest>;
}

/** Values for the places of a path, by name. */
type PathValues = Readonly<Record<string, unknown>>;

/** @throws {@link ConfigurationError} for options that make no sense */
export function createTransport(
  { baseURL, authentication }: ApiDefaults,
  options: ClientOptions,
): Transport {
  // Pages have a document; servers, and most workers, do not.
  if ("document" in globalThis && authentication.holdsSecret && !options.dangerouslyAllowBrowser) {
    throw new ConfigurationError(
      "In a browser everybody can read the secret: see dangerouslyAllowBrowser.",
    );
  }
  checkLimits(options);
  const wire = createClient<AnyPaths>({
    baseUrl: readBaseURL(options.baseURL ?? baseURL),
    pathSerializer: fillPath,
    bodySerializer: serializeBody,
  });

  const call = async <Result>(
    operation: Operation<Result, unknown>,
    path: PathValues,
    params: object,
    settings: CallSettings,
    { read }: Authentication,
    transmit: (request: SentRequest, progress: Progress, outer?: Stop) => Promise<Response>,
  ): Promise<Answered<Result>> => {
    const { signal, totalTimeout, middleware } = settings;
    const progress: Progress = { method: operation.method, path: operation.path, attempts: 0 };

    const converse = async (outer?: Stop): Promise<Answered<Result>> => {
      const { headers: credentials, secrets } = await (operation.authenticated
        ? read
        : noAuth.read)();
      const { query, body } = splitParams(operation, params);
      const {
        data: text = "",
        error,
        response,
      } = await wire.request(toLowerCase(operation.method), operation.path, {
        params: { path, query: { ...settings.defaultQuery, ...query } },
        headers: {
          Accept: "application/json",
          [attemptHeader]: "0",
          ...credentials,
          ...settings.defaultHeaders,
          ...settings.headers,
        },
        parseAs: "text",
        // Without middleware nobody looks at the request, so it need not be a whole one of the platform.
        ...(middleware ? { middleware } : { Request: LightRequest }),
        fetch: async (request: Request | LightRequest) =>
          transmit(await readRequest(request), progress, outer),
        ...(operation.hasBody ? { body } : {}),
      });
      const { status, headers } = response;
      const requestId = headers.get("x-request-id") ?? undefined;
      const context = { ...progress, status, headers, requestId };
      const listSecrets = () => [...secrets, ...collectSecrets(params, operation.secrets)];
      if (!response.ok) {
        const found: unknown = error && JSON.parse(redact(JSON.stringify(error), listSecrets()));
        throw makeStatusError(context, found, operation.failures);
      }
      return {
        makeResponse: () => new Response(text || null, response),
        requestId,
        read: () => {
          const result = operation.hasResult ? parseAnswer(text, context, listSecrets) : undefined;
          settings.drift?.(operation.id, result);
          // The description of the API vouches for the type; an answer without its body never gets here.
          return result as Result;
        },
      };
    };

    try {
      return await runWithin(
        new LightController(),
        totalTimeout,
        signal,
        () => makeTimeout(progress, totalTimeout),
        converse,
      );
    } catch (cause) {
      if (!signal?.aborted || cause instanceof ClientError) throw cause;
      throw new APIUserAbortError(progress, "was aborted", { cause });
    }
  };

  return {
    send: (operation, path, params, given) => {
      const settings = mergeOptions<CallSettings>(options, given);
      const answer = async () => {
        checkLimits(settings);
        checkParams(operation, params, settings);
        return call(operation, path, params, settings, authentication, (...sent) =>
          exchange(operation, settings, ...sent),
        );
      };
      return makePromise(answer());
    },
    prepare: async (operation, path, params, given) => {
      const settings = mergeOptions<CallSettings>(options, given);
      const { authenticated, secrets, check } = operation;
      const headers = { ...(authenticated && { authorization: mask }), ...settings.headers };
      let sent: SentRequest | undefined;
      await call(operation, path, params, { ...settings, headers }, noAuth, async (request) => {
        sent = request;
        return new Response();
      });
      if (sent === undefined) throw new ConfigurationError("A middleware kept it from being sent.");
      const { body } = sent;
      const shown = { ...sent, body: body && redact(body, collectSecrets(params, secrets)) };
      const issues = check?.(params, settings) ?? [];
      return describeRequest(shown, issues, authenticated ? authentication.curl : "");
    },
  };
}

function toLowerCase<Text extends string>(text: Text): Lowercase<Text> {
  // The library's own type of toLowerCase forgets which text it was.
  return text.toLowerCase() as Lowercase<Text>;
}
