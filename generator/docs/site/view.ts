import type { ElementContent } from "hast";
import type { ApiModel, TypeRef } from "../../api-model/model.js";
import { renderTypeRef } from "../markdown/fields.js";
import type { SamplesByOperation } from "../samples/describe.js";
import { toElements } from "./html.js";

/**
 * What one page shows. Each schema and enum is shown where the reader first meets it, and linked to from
 * everywhere else, so that an anchor stands once on the page.
 */
export interface View {
  readonly api: ApiModel;
  readonly samples: SamplesByOperation;
  /** Names of the schemas and enums that the page has already shown. */
  readonly shown: Set<string>;
}

/** Claims a schema or enum for the place that asks first. */
export function reserve({ shown }: View, name: string): boolean {
  if (shown.has(name)) return false;
  shown.add(name);
  return true;
}

/** A type in words, linked to what it names. */
export function renderType({ api }: View, type: TypeRef): ElementContent[] {
  return toElements([{ type: "paragraph", children: renderTypeRef(api, type) }]).flatMap((node) =>
    node.type === "element" ? node.children : [node],
  );
}
