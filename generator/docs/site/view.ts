import type { ElementContent } from "hast";
import { listBodyFields } from "../../api-model/lookup.js";
import type { ApiModel, Operation, Parameter, Property, TypeRef } from "../../api-model/model.js";
import { renderTypeRef } from "../markdown/fields.js";
import type { SamplesByOperation } from "../samples/describe.js";
import { toElements } from "./html.js";

/**
 * What one page shows. Each schema and enum is shown at its first use and linked to from every other one, because
 * an anchor must be unique on the page.
 */
export interface View {
  readonly api: ApiModel;
  readonly samples: SamplesByOperation;
  /** Names of the schemas and enums shown so far. */
  readonly shown: Set<string>;
}

/** Whether this is the first use of a schema or enum, which then has to show it. */
export function reserve({ shown }: View, name: string): boolean {
  if (shown.has(name)) return false;
  shown.add(name);
  return true;
}

/** All parameters and body fields of an operation: the members of its params. */
export function listRequestFields(operation: Operation): readonly (Parameter | Property)[] {
  return [...operation.parameters, ...listBodyFields(operation)];
}

/** A type in words, with links to its schemas and enums. */
export function renderType(type: TypeRef): ElementContent[] {
  return toElements([{ type: "paragraph", children: renderTypeRef(type) }]).flatMap((node) =>
    node.type === "element" ? node.children : [node],
  );
}
