import { join } from "node:path";
import { slug } from "github-slugger";
import { buildModel } from "../../../generator/api-model/build-api-model.js";
import { findReferred } from "../../../generator/api-model/lookup.js";
import type { ApiModel } from "../../../generator/api-model/model.js";
import { loadDocument } from "../../../generator/document/load-document.js";
import { repository } from "../workspace.js";

const source = "openapi/openapi.yaml";

/** What a reader wants to see on each page: the fields of an operation's body. */
export interface Target {
  /** Where our pages show the operation. */
  readonly anchor: string;
  /** Where Scalar shows it. */
  readonly scalarAnchor: string;
  /** In the document's order. */
  readonly fields: readonly string[];
}

export async function readTarget(): Promise<Target> {
  return findTarget(buildModel(await loadDocument(join(repository, source)), source));
}

/** Takes the first operation that has a body with fields. */
function findTarget(api: ApiModel): Target {
  for (const { id, tag, httpMethod, path, body } of api.operations) {
    const fields = findReferred(api, body?.type)?.properties.map(({ name }) => name) ?? [];
    if (fields.length === 0) continue;
    const scalarAnchor = `#tag/${slug(tag)}/${httpMethod.toUpperCase()}${path}`;
    return { anchor: `#${id}`, scalarAnchor, fields };
  }
  throw new Error(`${api.source} has no operation with a body whose fields could be waited for.`);
}
