// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import { basicAuth } from "../credentials.js";
import type { ClientOptions } from "../options.js";
import { Transport } from "../transport.js";
import { Models } from "./resources/models.js";

/** Options of `Scenario`. */
export interface ScenarioOptions extends ClientOptions {
  /**
   * Credential for HTTP Basic authentication. Without it, the environment variable
   * `SCENARIO_SDK_API_KEY` is read when a request is made.
   */
  apiKey?: string | undefined;
  /**
   * Credential for HTTP Basic authentication. Without it, the environment variable
   * `SCENARIO_SDK_API_SECRET` is read when a request is made.
   */
  apiSecret?: string | undefined;
}

/** Scenario Models API. Update one of your Scenario models. */
export class Scenario {
  /** Models that you own, from their name and thumbnail to the settings they are trained with. */
  readonly models: Models;

  /**
   * @throws ConfigurationError where `baseURL` is not an absolute URL.
   */
  constructor(options: ScenarioOptions = {}) {
    const username = { option: "apiKey", variable: "SCENARIO_SDK_API_KEY", value: options.apiKey };
    const password = {
      option: "apiSecret",
      variable: "SCENARIO_SDK_API_SECRET",
      value: options.apiSecret,
    };
    const authenticate = basicAuth(username, password);
    const baseURL = "https://api.cloud.scenario.com/v1";
    const transport = new Transport({ baseURL, authenticate }, options);
    this.models = new Models(transport);
  }
}
