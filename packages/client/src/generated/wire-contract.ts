// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { Agrees, Differences } from "../wire-contract.js";
import type { Scenario as Client } from "./client.js";
import type { paths } from "./wire.js";

/**
 * The methods of `@scenario-models/client`, each with its differences from the operation in
 * `wire`.
 */
export interface WireContract {
  "models.update": Agrees<
    Differences<
      Client["models"]["update"],
      paths["/models/{modelId}"]["put"],
      {
        path: { modelId: 0 };
        params: 1;
        query: { originalAssets: "originalAssets" };
        body: "application/json";
        spread: "fields";
      }
    >
  >;
  "models.retrieve": Agrees<
    Differences<
      Client["models"]["retrieve"],
      paths["/models/{modelId}"]["get"],
      { path: { modelId: 0 } }
    >
  >;
}
