import type { Middleware } from "openapi-fetch";
import { type APIPromise, makePromise } from "./api-promise.js";
import { readBaseURL } from "./base-url.js";
import { buildRequest } from "./build-request.js";
import { type Authentication, noCredentials } from "./credentials.js";
import { LightController, runWithin } from "./deadline.js";
import {
  APIUserAbortError,
  ClientError,
  ConfigurationError,
  InvalidParamsError,
} from "./errors.js";
import { createHttpClient, type SentRequest } from "./http-client.js";
import { log } from "./logger.js";
import type { Call, Operation, Values } from "./operation.js";
import {
  type CallSettings,
  type ClientOptions,
  checkLimits,
  type ModelRequestOptions,
  mergeOptions,
} from "./options.js";
import { describeRequest, type PreparedRequest } from "./prepare.js";
import { collectSecrets } from "./redact.js";
import { readResponse } from "./responses.js";
import { makeTimeout, sendWithRetries } from "./send-with-retries.js";

/** What the generated client passes to the runtime. */
export interface ApiDefaults {
  readonly baseURL: string;
  readonly authentication: Authentication;
}

/** Sends the operations of the generated methods. Contains nothing of any API. */
export interface Transport {
  /**
   * Sends an operation. The promise rejects with an {@link InvalidParamsError} or {@link ConfigurationError} before
   * anything is sent, with an `APIError` by status for a response outside 200–299, with an
   * {@link UnreadableResponseError} for a success without the expected JSON, and with an `APIConnectionError` or a
   * subclass if there is no complete response.
   */
  send<Result, Failures, Successes>(
    operation: Operation<Result, Failures, Successes>,
    path: Values,
    params: object,
    options?: ModelRequestOptions<object>,
  ): APIPromise<Result, Failures, Successes>;

  /** The request that {@link Transport.send} would send. Nothing is sent, and no credentials are needed. */
  prepare(
    operation: Operation<unknown, unknown, unknown>,
    path: Values,
    params: object,
    options?: ModelRequestOptions<object>,
  ): Promise<PreparedRequest>;
}

/** @throws {@link ConfigurationError} for invalid options */
export function createTransport(
  { baseURL, authentication }: ApiDefaults,
  options: ClientOptions,
): Transport {
  // Pages have a document; servers, and most workers, do not.
  if ("document" in globalThis && authentication.holdsSecret && !options.dangerouslyAllowBrowser) {
    throw new ConfigurationError("Secrets are public in browsers: see dangerouslyAllowBrowser.");
  }
  checkLimits(options);
  const dispatch = createHttpClient(readBaseURL(options.baseURL ?? baseURL));
  const send = async <Result>(
    operation: Operation<Result, unknown, unknown>,
    path: Values,
    params: object,
    given: ModelRequestOptions<object> | undefined,
    leavesBody: () => boolean,
  ) => {
    const settings = mergeOptions<CallSettings>(options, given);
    checkLimits(settings);
    checkParams(operation, params, settings);
    return runCall(operation, path, params, settings, async (call) => {
      const credentials = await (operation.authenticated
        ? authentication.read(operation)
        : noCredentials);
      // By now the caller has said what of the response to return.
      call.isUnread = leavesBody();
      const response = await dispatch(call, credentials, (sent) =>
        sendWithRetries(call, sent, credentials.secrets),
      );
      return readResponse(call, response, () => [
        ...credentials.secrets,
        ...collectSecrets(call.request.json, operation.secrets),
      ]);
    });
  };

  const prepare: Transport["prepare"] = async (operation, path, params, given) => {
    const settings = mergeOptions<CallSettings>(options, given);
    const credentials = operation.authenticated
      ? authentication.describe(operation)
      : noCredentials;
    // Middleware sees no response, as there is none.
    const middleware = settings.middleware?.map(
      (one): Middleware => ({ onRequest: (found) => one.onRequest?.(found) }),
    );
    let prepared: SentRequest | undefined;
    await runCall(operation, path, params, { ...settings, middleware }, (call) =>
      dispatch(call, credentials, async (sent) => {
        prepared = sent;
        return new Response();
      }),
    );
    if (!prepared) throw new ConfigurationError("A middleware responded.");
    const issues = operation.check?.(params, settings) ?? [];
    return describeRequest(prepared, issues, operation, credentials.curl);
  };

  return {
    prepare,
    send: (operation, path, params, given) =>
      makePromise((leavesBody) => send(operation, path, params, given, leavesBody)),
  };
}

/** Checks the params: errors are thrown, or logged as warnings are. */
function checkParams(
  { id, check }: Operation<unknown, unknown, unknown>,
  params: object,
  settings: CallSettings,
): void {
  const { validate = "error" } = settings;
  const issues = (validate !== "off" && check?.(params, settings)) || [];
  if (validate === "error" && issues.some(({ severity }) => severity === "error")) {
    throw new InvalidParamsError(issues);
  }
  for (const { message, pointer, severity } of issues) {
    log(settings, "warn", `${id}: ${message} (${severity} at ${pointer})`);
  }
}

/** Builds the request, then runs the call until its time is up or the caller's signal fires. */
async function runCall<Data, Result>(
  operation: Operation<Data, unknown, unknown>,
  path: Values,
  params: object,
  options: CallSettings,
  work: (call: Call<Data>) => Promise<Result>,
): Promise<Result> {
  const { signal, totalTimeout } = options;
  const request = buildRequest(operation, path, params, options);
  const progress = { method: operation.method, path: operation.path, attempts: 0 };
  try {
    return await runWithin(
      new LightController(),
      totalTimeout,
      signal,
      () => makeTimeout(progress, totalTimeout),
      (stop) => work({ operation, options, request, progress, signal: stop }),
    );
  } catch (cause) {
    const isAbort = signal?.aborted && (cause === signal.reason || !(cause instanceof ClientError));
    if (!isAbort) throw cause;
    throw new APIUserAbortError(progress, "was aborted", { cause });
  }
}
