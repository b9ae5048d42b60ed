import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { walkType } from "../../api-model/lookup.js";
import type { SchemaModel, TypeRef } from "../../api-model/model.js";
import { formatLimits, formatRelation } from "../../client-model/sentences.js";
import { renderEnumInline } from "./enums.js";
import { type FieldOptions, renderFieldList, renderOddity } from "./fields.js";
import { renderProse, renderSentence } from "./html.js";
import { renderType, reserve, type View } from "./view.js";

/** The schemas and enums that a type is made of, as far as the page has not shown them yet. */
export function renderHeld(view: View, type: TypeRef, options: FieldOptions): ElementContent[] {
  return [...walkType(type)].flatMap((part) => {
    if (part.kind === "enum") return renderEnumInline(view, part.enum);
    return part.kind === "schema" ? renderNested(view, part.schema, options) : [];
  });
}

/**
 * What an object holds, as a branch that opens and closes without a script. A closed branch names its fields.
 */
export function renderNested(
  view: View,
  schema: SchemaModel,
  options: FieldOptions,
): ElementContent[] {
  const { name } = schema;
  if (!reserve(view, name)) return [];
  const isOpen = options.openLevels > 0;
  const inner = { ...options, openLevels: options.openLevels - 1 };
  const names = schema.kind === "object" ? schema.properties.map((property) => property.name) : [];
  return [
    h("details", { className: ["branch"], id: name, open: isOpen }, [
      h("summary", [
        h("code", name),
        " ",
        h("span", { className: ["count"] }, countFields(names.length)),
        " ",
        h("span", { className: ["preview"] }, names.join(", ")),
      ]),
      ...renderSchemaBody(view, schema, inner),
    ]),
  ];
}

function countFields(count: number): string {
  return count === 0 ? "" : `${count} ${count === 1 ? "field" : "fields"}`;
}

/** Everything about a schema but its name. */
function renderSchemaBody(
  view: View,
  schema: SchemaModel,
  options: FieldOptions,
): ElementContent[] {
  const sentences =
    schema.kind === "object" ? schema.relations.map(formatRelation) : formatLimits(schema.limits);
  return [
    ...renderProse(schema.description, 6),
    ...renderOddity(schema.oddity),
    ...(schema.deprecated
      ? [h("p", { className: ["note"] }, "Deprecated: do not use it in new code.")]
      : []),
    ...renderRules(sentences),
    ...(schema.kind === "object"
      ? [renderFieldList(view, schema.name, schema.properties, options)]
      : [
          h("p", { className: ["type"] }, renderType(view, schema.type)),
          ...renderHeld(view, schema.type, options),
        ]),
  ];
}

/** What the rules say, as a list of sentences. */
export function renderRules(sentences: readonly string[]): Element[] {
  if (sentences.length === 0) return [];
  return [
    h(
      "ul",
      { className: ["rules"] },
      sentences.map((sentence) => h("li", renderSentence(sentence))),
    ),
  ];
}
