import type { ExternalLink } from "../../../packages/docs/src/view.js";
import type { ApiModel, ExternalDocs, Operation } from "../../api-model/model.js";
import { hasExplorerForm } from "../explorer/describe-explorer.js";

/** A link to further documentation, if it is a web URL. */
export function buildExternalLink({
  externalDocs,
}: {
  readonly externalDocs?: ExternalDocs;
}): ExternalLink | undefined {
  if (externalDocs === undefined || !/^https?:\/\//i.test(externalDocs.url)) return undefined;
  const { url, description } = externalDocs;
  return { url, text: description === "" ? url : description };
}

/**
 * The address of the explorer with the form for an operation; `undefined` if there is no form. The first operation with
 * a form is the default.
 */
export function explorerHref({ operations }: ApiModel, operation: Operation): string | undefined {
  if (!hasExplorerForm(operation)) return undefined;
  return operations.find(hasExplorerForm) === operation
    ? "explorer.html"
    : `explorer.html?operation=${encodeURIComponent(operation.id)}`;
}
