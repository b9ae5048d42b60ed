import type { ExternalLink } from "../../../packages/docs/src/view.js";
import type { ApiModel, ExternalDocs, Operation } from "../../api-model/model.js";
import { isShown } from "../explorer/describe-explorer.js";

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

/** The explorer's page with a form for an operation: it shows the first one, unless its address names another. */
export function nameExplorer({ operations }: ApiModel, operation: Operation): string | undefined {
  if (!isShown(operation)) return undefined;
  return operations.find(isShown) === operation
    ? "explorer.html"
    : `explorer.html?operation=${encodeURIComponent(operation.id)}`;
}
