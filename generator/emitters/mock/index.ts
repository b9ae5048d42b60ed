import type { ClientModel } from "../../client-model/client-model.js";
import type { GeneratedFile } from "../emitter.js";
import { emitMockCases } from "./cases.js";
import { emitMockExamples } from "./examples.js";
import { emitMockRoutes } from "./routes.js";
import { emitMockSchemas } from "./schemas.js";

/** What the mock knows of the API; how it keeps its models is written by hand beside it. */
export function emitMock(client: ClientModel): readonly GeneratedFile[] {
  const folder = "packages/mock/src/generated";
  return [
    emitMockRoutes(client, `${folder}/routes.ts`),
    emitMockExamples(client, `${folder}/examples.ts`),
    emitMockCases(client, `${folder}/cases.ts`),
    emitMockSchemas(client, `${folder}/schemas.ts`),
  ];
}
