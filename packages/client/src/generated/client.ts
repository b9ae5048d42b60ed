// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { APIPromise } from "../api-promise.js";
import { basicAuth, oneOf, tokenAuth } from "../credentials.js";
import {
  type ClientOptions,
  type CredentialSource,
  mergeOptions,
  type RequestOptions,
} from "../options.js";
import type { RawRequest } from "../raw-request.js";
import { createTransport, type Transport } from "../transport.js";
import { Models } from "./resources/models.js";

/** Options of `Scenario`. */
export interface ScenarioOptions extends ClientOptions {
  /**
   * Credential for HTTP Basic authentication, or a function that fetches it. Without it, the
   * environment variable `SCENARIO_SDK_API_KEY` is read when a request is made.
   */
  apiKey?: CredentialSource | undefined;
  /**
   * Credential for HTTP Basic authentication, or a function that fetches it. Without it, the
   * environment variable `SCENARIO_SDK_API_SECRET` is read when a request is made.
   */
  apiSecret?: CredentialSource | undefined;
  /**
   * Credential for the `Authorization` header, sent after `Bearer`, or a function that fetches it.
   * Without it, the environment variable `SCENARIO_SDK_JWT` is read when a request is made.
   */
  bearerAuth?: CredentialSource | undefined;
}

/** Scenario Models API. Read and update your Scenario models. */
export class Scenario {
  readonly #options: ScenarioOptions;
  readonly #transport: Transport;
  /** Where requests are sent. */
  readonly baseURL: string;
  /** Time limit of one attempt in milliseconds. */
  readonly timeout: number;
  /** Models that you own, from their name and thumbnail to the settings they are trained with. */
  readonly models: Models;

  /**
   * @throws ConfigurationError for invalid options, and for a secret in a browser.
   */
  constructor(options: ScenarioOptions = {}) {
    this.#options = { ...options };
    this.#transport = createTransport({
      baseURL: "https://api.cloud.scenario.com/v1",
      environment: "SCENARIO",
      userAgent: "scenario-models-client/0.1.0",
      schemes: oneOf({
        basicAuth: basicAuth(["apiKey", "SCENARIO_SDK_API_KEY", options.apiKey], [
          "apiSecret",
          "SCENARIO_SDK_API_SECRET",
          options.apiSecret,
        ]),
        bearerAuth: tokenAuth(["bearerAuth", "SCENARIO_SDK_JWT", options.bearerAuth]),
      }),
      security: [["basicAuth"], ["bearerAuth"]],
    }, this.#options);
    this.baseURL = this.#transport.baseURL;
    this.timeout = this.#transport.timeout;
    this.models = new Models(this.#transport);
  }

  /**
   * Calls an endpoint that this package has no method for, with the credentials, retries, deadlines
   * and errors of the other methods.
   *
   * @typeParam Result - The type of the response's JSON, which is not checked.
   * @param request - Method, path, query and body.
   * @param options - Headers, signal, timeouts and the like, for this call only.
   * @returns The JSON of the response; `undefined` if it has no body.
   */
  request<Result = unknown>(request: RawRequest, options?: RequestOptions): APIPromise<Result> {
    return this.#transport.request(request, options);
  }

  /** A copy of this client in which the given options replace its own. */
  withOptions(options: Partial<ScenarioOptions>): Scenario {
    return new Scenario(mergeOptions<ScenarioOptions>(this.#options, options));
  }
}
