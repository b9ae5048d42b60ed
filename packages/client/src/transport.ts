import { type APIPromise, makePromise } from "./api-promise.js";
import { isOwnServer, readBaseURL } from "./base-url.js";
import { buildRequest } from "./build-request.js";
import { createChooser, hasSecret, type SecuritySchemes } from "./credentials.js";
import { LightController, runWithin } from "./deadline.js";
import {
  APIUserAbortError,
  ClientError,
  ConfigurationError,
  InvalidParamsError,
} from "./errors.js";
import { createHttpClient, type SentRequest } from "./http-client.js";
import { type LogLevel, log } from "./logger.js";
import type { Call, Operation, Requirement, Values } from "./operation.js";
import {
  type CallSettings,
  type ClientOptions,
  checkOptions,
  defaultOptions,
  type ModelRequestOptions,
  mergeOptions,
  readEnvironment,
} from "./options.js";
import { describeRawRequest, type RawRequest } from "./raw-request.js";
import { readResponse } from "./responses.js";
import { makeTimeout, sendWithRetries } from "./send-with-retries.js";

/** What the generated client passes to the runtime. */
export interface ApiDefaults {
  readonly baseURL: string;
  /** Prefix of the environment variables that replace options. */
  readonly environment: string;
  /** The `user-agent` header, which is not sent in a page. */
  readonly userAgent: string;
  readonly schemes: SecuritySchemes;
  /** The security requirement of operations that state none of their own. */
  readonly security: Requirement;
}

/** Sends the operations of the generated methods; independent of any particular API. */
export interface Transport {
  readonly baseURL: string;
  readonly timeout: number;

  /**
   * Sends an operation. The promise rejects with an {@link InvalidParamsError} or {@link ConfigurationError} before
   * anything is sent, with an `APIError` by status for a response outside 200–299, with an
   * {@link UnreadableResponseError} for a success without the expected JSON, and with an `APIConnectionError` or a
   * subclass if there is no complete response.
   */
  send<Result, Failures, Successes, Reply extends Response = Response>(
    operation: Operation<Result, Failures, Successes, Reply>,
    path: Values,
    params: object,
    options?: ModelRequestOptions<object>,
  ): APIPromise<Result, Failures, Successes, Reply>;

  /** Sends a request to an endpoint that the API's description does not list. */
  request<Result>(request: RawRequest, options?: ModelRequestOptions<object>): APIPromise<Result>;
}

/** @throws {@link ConfigurationError} for invalid options */
export function createTransport(api: ApiDefaults, given: ClientOptions): Transport {
  const read = (name: string) => readEnvironment(`${api.environment}_${name}`);
  const fromEnvironment: ClientOptions = {
    baseURL: read("BASE_URL"),
    // `checkOptions` refuses any other text.
    logLevel: read("LOG") as LogLevel | undefined,
  };
  const options = mergeOptions(mergeOptions<CallSettings>(defaultOptions, fromEnvironment), given);
  // Pages have a document; servers, and most workers, do not.
  const isPage = "document" in globalThis;
  if (isPage && Object.values(api.schemes).some(hasSecret) && !options.dangerouslyAllowBrowser) {
    throw new ConfigurationError("Secrets are public in browsers: see dangerouslyAllowBrowser.");
  }
  checkOptions(options);
  const address = options.baseURL ?? api.baseURL;
  const baseURL = readBaseURL(address);
  const dispatch = createHttpClient(baseURL);
  const choose = createChooser(api.schemes, api.security, isOwnServer(address));
  const userAgent = isPage ? {} : { "user-agent": api.userAgent };

  const run = async <Result>(
    operation: Operation<Result, unknown, unknown>,
    path: Values,
    params: object,
    own: ModelRequestOptions<object> | undefined,
    leavesBody: () => boolean,
  ) => {
    const settings = mergeOptions<CallSettings>(options, own);
    const { signal, totalTimeout, intercept } = settings;
    const progress = { method: operation.method, path: operation.path, attempts: 0 };
    try {
      checkOptions(settings);
      if (!intercept) checkParams(operation, params, settings);
      const call: Call<Result> = {
        operation,
        params,
        options: settings,
        request: buildRequest(operation, path, params, settings, userAgent),
        progress,
        signal: new LightController(),
        end: performance.now() + totalTimeout,
        credentials: [],
      };
      return await runWithin(
        call.signal,
        totalTimeout,
        signal,
        () => makeTimeout(call, totalTimeout),
        async () => {
          if (intercept) return intercept(call, dispatch, choose);
          await undefined;
          // By now the caller may have called `asResponse`.
          call.isUnread = leavesBody();
          const send = (sent: SentRequest) => sendWithRetries(call, sent, choose);
          return readResponse(call, await dispatch(call, send));
        },
      );
    } catch (cause) {
      if (signal?.aborted && (cause === signal.reason || !(cause instanceof ClientError)))
        throw new APIUserAbortError(progress, "was aborted", { cause });
      throw cause;
    }
  };

  const send: Transport["send"] = (operation, path, params, own) =>
    makePromise((leavesBody) => run(operation, path, params, own, leavesBody));
  return {
    baseURL,
    timeout: options.timeout,
    send,
    request: ({ method, path, query, body }, own) =>
      send(
        describeRawRequest(method, path, body),
        {},
        {},
        {
          ...own,
          query: { ...query, ...own?.query },
        },
      ),
  };
}

/** Checks the params, as `validate` says: throws if there are errors, or logs all issues. */
function checkParams(
  operation: Operation<unknown, unknown, unknown>,
  params: object,
  settings: CallSettings,
): void {
  const { validate } = settings;
  const issues = (validate !== "off" && operation.check?.(params, settings)) || [];
  if (validate === "error" && issues.some(({ severity }) => severity === "error"))
    throw new InvalidParamsError(issues);
  for (const { message, pointer, severity } of issues)
    log(settings, operation, "warn", () => `${message} (${severity} at ${pointer})`);
}
