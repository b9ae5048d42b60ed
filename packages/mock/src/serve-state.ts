import type { ModelStore } from "./model-store.js";
import { readModels, SeedError } from "./read-models.js";

/** The path under which a mock server returns and replaces its models. */
export const statePath = "/_mock/models";

/** Returns the models (GET), replaces them (PUT) or restores those of the start (DELETE). */
export async function serveState(models: ModelStore, request: Request): Promise<Response> {
  switch (request.method) {
    case "GET":
      break;
    case "DELETE":
      models.reset();
      break;
    case "PUT":
      try {
        models.replace(readModels(await request.text(), "the body"));
      } catch (error) {
        if (!(error instanceof SeedError)) throw error;
        return Response.json({ message: error.message }, { status: 400 });
      }
      break;
    default:
      return Response.json({ message: `${statePath} takes GET, PUT and DELETE` }, { status: 405 });
  }
  return Response.json({ models: models.list() });
}
