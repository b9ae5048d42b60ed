import type { ApiModel, Operation } from "../../api-model/model.js";
import { isShown } from "../explorer/describe.js";

/** The explorer's page with a form for an operation: it shows the first one, unless its address names another. */
export function nameExplorer({ operations }: ApiModel, operation: Operation): string | undefined {
  if (!isShown(operation)) return undefined;
  return operations.find(isShown) === operation
    ? "explorer.html"
    : `explorer.html?operation=${encodeURIComponent(operation.id)}`;
}
