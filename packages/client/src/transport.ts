import createClient, { type Middleware } from "openapi-fetch";
import { copyAnswer, parseAnswer } from "./answer.js";
import { type Answered, type APIPromise, makePromise } from "./api-promise.js";
import { readBaseURL } from "./base-url.js";
import { type Authentication, maskedCredentials, noAuth } from "./credentials.js";
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
  readHeaders,
} from "./options.js";
import { checkParams, serializeBody, splitParams } from "./params.js";
import { fillPath } from "./path.js";
import { describeRequest, type PreparedRequest } from "./prepare.js";
import { collectSecrets, redactJson } from "./redact.js";
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
    bodySerializer: (body) => body,
  });

  const call = async <Result>(
    operation: Operation<Result, unknown>,
    path: PathValues,
    params: object,
    settings: CallSettings,
    read: Authentication["read"],
    transmit: (
      request: SentRequest,
      progress: Progress,
      outer?: Stop,
      secrets?: readonly string[],
    ) => Promise<Response>,
  ): Promise<Answered<Result>> => {
    // All that the caller could change while the call runs is read now.
    const { signal, totalTimeout, middleware } = settings;
    const { query, body } = splitParams(operation, params);
    const { content, parameters, answer } = operation;
    const written = parameters?.write(operation.path, path, { ...params });
    const sent = content
      ? content.write(body)
      : operation.hasBody
        ? serializeBody(body)
        : undefined;
    // What is not JSON itself is looked through for secrets all the same.
    const json = content ? serializeBody(operation.secrets ? body : {}) : `${sent ?? "{}"}`;
    const given = { ...readHeaders(settings.defaultHeaders), ...readHeaders(settings.headers) };
    const allQuery = { ...settings.defaultQuery, ...query };
    const progress: Progress = { method: operation.method, path: operation.path, attempts: 0 };

    const converse = async (outer?: Stop): Promise<Answered<Result>> => {
      const {
        headers: credentials,
        query,
        secrets,
      } = await (operation.authenticated ? read : noAuth.read)(operation);
      const {
        data = "",
        error,
        response,
      } = await wire.request(toLowerCase(operation.method), written?.path ?? operation.path, {
        // The caller's own server comes before any that the API names.
        baseUrl: (!options.baseURL && operation.baseURL) || "",
        params: { path, query: { ...allQuery, ...query } },
        ...written?.init,
        headers: {
          accept: operation.accept ?? "application/json",
          [attemptHeader]: "0",
          "content-type": sent && content?.mediaType,
          ...(written?.addHeaders(credentials) ?? credentials),
          ...given,
        },
        parseAs: answer?.isBinary ? "blob" : "text",
        // Without middleware nobody looks at the request, so it need not be a whole one of the platform.
        ...(middleware ? { middleware } : { Request: LightRequest }),
        fetch: async (request: Request | LightRequest) =>
          transmit(await readRequest(request, content?.isBinary), progress, outer, secrets),
        ...(sent === undefined ? {} : { body: sent }),
      });
      const { status, headers } = response;
      const requestId = headers.get("x-request-id") ?? undefined;
      const context = { ...progress, status, headers, requestId };
      const listSecrets = () => [...secrets, ...collectSecrets(json, operation.secrets)];
      if (!response.ok) {
        throw makeStatusError(context, redactJson(error, listSecrets()), operation.failures);
      }
      return {
        makeResponse: () => copyAnswer(response, data),
        requestId,
        read: async () => {
          const result =
            operation.result === "none"
              ? undefined
              : answer
                ? await answer.read(data, context, listSecrets)
                : parseAnswer(`${data}`, operation.result === "object", context, listSecrets);
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
      const isAbort =
        signal?.aborted && (cause === signal.reason || !(cause instanceof ClientError));
      if (!isAbort) throw cause;
      throw new APIUserAbortError(progress, "was aborted", { cause });
    }
  };

  return {
    send: (operation, path, params, given) => {
      const settings = mergeOptions<CallSettings>(options, given);
      const answer = async () => {
        checkLimits(settings);
        checkParams(operation, params, settings);
        return call(operation, path, params, settings, authentication.read, (...sent) =>
          exchange(operation, settings, ...sent),
        );
      };
      return makePromise(answer());
    },
    prepare: async (operation, path, params, given) => {
      const settings = mergeOptions<CallSettings>(options, given);
      const { check } = operation;
      const { masked = maskedCredentials, curl = { authorization: authentication.curl } } =
        authentication.show?.(operation) ?? {};
      // Nothing is answered, so nobody is shown an answer.
      const middleware = settings.middleware?.map(
        (one): Middleware => ({ onRequest: (request) => one.onRequest?.(request) }),
      );
      let sent: SentRequest | undefined;
      await call(
        operation,
        path,
        params,
        { ...settings, middleware },
        async () => masked,
        async (found) => {
          sent = found;
          return new Response();
        },
      );
      if (sent === undefined) throw new ConfigurationError("A middleware kept it from being sent.");
      return describeRequest(sent, check?.(params, settings) ?? [], operation, curl);
    },
  };
}

function toLowerCase<Text extends string>(text: Text): Lowercase<Text> {
  // The library's own type of toLowerCase forgets which text it was.
  return text.toLowerCase() as Lowercase<Text>;
}
