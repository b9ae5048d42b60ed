// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import { basicAuth, type Credential } from "../credentials.js";
import { type ClientOptions, type CredentialSource, mergeOptions } from "../options.js";
import { createTransport } from "../transport.js";
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
}

/** Scenario Models API. Read and update your Scenario models. */
export class Scenario {
  readonly #options: ScenarioOptions;
  /** Models that you own, from their name and thumbnail to the settings they are trained with. */
  readonly models: Models;

  /**
   * @throws ConfigurationError for options that make no sense, and in a browser for a secret.
   */
  constructor(options: ScenarioOptions = {}) {
    const username: Credential = ["apiKey", "SCENARIO_SDK_API_KEY", options.apiKey];
    const password: Credential = ["apiSecret", "SCENARIO_SDK_API_SECRET", options.apiSecret];
    const authentication = basicAuth(username, password);
    const baseURL = "https://api.cloud.scenario.com/v1";
    this.#options = { ...options };
    const transport = createTransport({ baseURL, authentication }, this.#options);
    this.models = new Models(transport);
  }

  /** A client like this one, with the given options in place of its own. */
  withOptions(options: Partial<ScenarioOptions>): Scenario {
    return new Scenario(mergeOptions<ScenarioOptions>(this.#options, options));
  }
}
