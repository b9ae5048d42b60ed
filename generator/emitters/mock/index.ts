import type { ApiModel } from "../../api-model/model.js";
import type { GeneratedFile } from "../emitter.js";
import { emitMockCases } from "./cases.js";
import { emitMockExamples } from "./examples.js";
import { emitMockRoutes } from "./routes.js";
import { emitMockSchemas } from "./schemas.js";

/** What the mock knows of the API; how it keeps its models is written by hand beside it. */
export function emitMock(api: ApiModel): readonly GeneratedFile[] {
  const folder = "packages/mock/src/generated";
  return [
    emitMockRoutes(api, `${folder}/routes.ts`),
    emitMockExamples(api, `${folder}/examples.ts`),
    emitMockCases(api, `${folder}/cases.ts`),
    emitMockSchemas(api, `${folder}/schemas.ts`),
  ];
}
