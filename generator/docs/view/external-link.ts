import type { ExternalLink } from "../../../packages/docs/src/view.js";
import type { ExternalDocs } from "../../api-model/model.js";

/** A link that a page may have: to the web only. */
export function buildExternalLink({
  externalDocs,
}: {
  readonly externalDocs?: ExternalDocs;
}): ExternalLink | undefined {
  if (externalDocs === undefined || !/^https?:\/\//i.test(externalDocs.url)) return undefined;
  const { url, description } = externalDocs;
  return { url, text: description === "" ? url : description };
}
