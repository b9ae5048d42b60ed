// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { Route } from "../route.js";

/** The URL of the API itself. */
export const apiServer: string = "https://api.cloud.scenario.com/v1";

/** `PUT /models/{modelId}`, with its boolean query parameters, by their names in the client. */
export const modelUpdateRoute: Route = {
  id: "updateModel",
  method: "PUT",
  path: "/models/{modelId}",
  query: ["originalAssets"],
  flags: {
    originalAssets: "originalAssets",
  },
};

/** `GET /models/{modelId}`, with its boolean query parameters, by their names in the client. */
export const modelRetrieveRoute: Route = {
  id: "retrieveModel",
  method: "GET",
  path: "/models/{modelId}",
  query: [],
  flags: {},
};
