import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { walkType } from "../../api-model/lookup.js";
import type { SchemaModel, TypeRef } from "../../api-model/model.js";
import {
  formatDeprecation,
  formatLimits,
  formatRelation,
  formatRules,
  labelAvailability,
  phraseLimits,
  renderCode,
} from "../../client-model/sentences.js";
import type { Field } from "../markdown/fields.js";
import { renderEnum } from "./enums.js";
import {
  type Content,
  renderDeprecation,
  renderInconsistency,
  renderProse,
  renderRules,
  renderSentence,
} from "./html.js";
import { renderType, reserve, type View } from "./view.js";

export interface FieldOptions {
  /** Whether the explorer shows the field too. */
  readonly isInRequest: boolean;
  /** How many levels of nested schemas are initially open. */
  readonly openLevels: number;
}

/** A field of an object, or a parameter, whose name on the wire may differ. */
export type ShownField = Field & { readonly wireName?: string };

export function renderFieldList(
  view: View,
  owner: string,
  fields: readonly ShownField[],
  options: FieldOptions,
): Element {
  return h(
    "ul",
    { className: ["fields"] },
    fields.map((field) => renderField(view, owner, field, options)),
  );
}

/** A field: name, type, limits as chips, description, rules as sentences, and the types nested in it. */
function renderField(view: View, owner: string, field: ShownField, options: FieldOptions): Element {
  const anchor = `${owner}.${field.name}`;
  const rules = field.rules === undefined ? [] : formatRules(field.rules);
  return h("li", { className: ["field"], id: anchor }, [
    h("div", { className: ["field-head"] }, [
      h("a", { className: ["name"], href: `#${encodeURIComponent(anchor)}` }, [
        h("code", field.name),
      ]),
      " ",
      h("span", { className: ["type"] }, renderType(field.type)),
      ...renderFlags(field),
      ...renderSiblingLinks(anchor, options),
    ]),
    ...renderChips(field),
    ...renderProse(field.description, 6),
    ...renderInconsistency(field),
    ...renderRules(rules),
    ...renderFieldNotes(field),
    ...renderNestedTypes(view, field.type, options),
  ]);
}

function renderFlags(field: ShownField): Content[] {
  const { wireName } = field;
  const flags = [
    ...(field.required ? ["required"] : []),
    ...(field.deprecated ? ["deprecated"] : []),
    ...(field.secret === true ? ["secret"] : []),
    ...(wireName === undefined || wireName === field.name ? [] : [`sent as ${wireName}`]),
  ];
  return flags.flatMap((flag) => [
    " ",
    h("span", { className: ["flag", ...flag.split(" ", 1)] }, flag),
  ]);
}

/** The same field on the other pages of the site. */
function renderSiblingLinks(anchor: string, { isInRequest }: FieldOptions): Content[] {
  const hash = `#${encodeURIComponent(anchor)}`;
  const pages = [
    ...(isInRequest ? [{ href: `explorer.html${hash}`, label: "Explorer" }] : []),
    { href: `redoc.html${hash}`, label: "Redoc" },
  ];
  const links = pages.flatMap(({ href, label }) => [
    " ",
    h("a", { href, ariaLabel: `${anchor} in ${label}` }, label),
  ]);
  return [" ", h("span", { className: ["siblings"] }, links)];
}

function renderChips(field: Field): ElementContent[] {
  const facts = [
    ...phraseLimits(field.limits),
    ...(field.default === undefined ? [] : [`default ${renderCode(field.default)}`]),
  ];
  const cases = field.rules === undefined ? [] : labelAvailability(field.rules);
  if (facts.length + cases.length === 0) return [];
  return [
    h("ul", { className: ["chips"], ariaLabel: `Limits of ${field.name}` }, [
      ...facts.map((fact) => h("li", renderSentence(fact))),
      ...cases.map((label) => h("li", { className: ["case"] }, label)),
    ]),
  ];
}

/** Advice on a deprecated field, and examples. */
function renderFieldNotes(field: Field): ElementContent[] {
  const { deprecated, rules, examples } = field;
  const advice = rules === undefined ? "Do not use it in new code." : formatDeprecation(rules);
  return [
    ...(deprecated
      ? [h("p", { className: ["note"] }, renderSentence(`Deprecated. ${advice}`))]
      : []),
    ...(examples.length === 0
      ? []
      : [
          h("p", { className: ["example"] }, [
            `${examples.length === 1 ? "Example" : "Examples"}: `,
            ...examples.flatMap((example, index) => [
              ...(index === 0 ? [] : [", "]),
              ...renderSentence(renderCode(example)),
            ]),
          ]),
        ]),
  ];
}

/** The schemas and enums that a type consists of and that the page has not shown yet. */
export function renderNestedTypes(
  view: View,
  type: TypeRef,
  options: FieldOptions,
): ElementContent[] {
  return [...walkType(type)].flatMap((part) => {
    if (part.kind === "enum") return renderEnum(view, part.enum);
    return part.kind === "schema" ? renderSchema(view, part.schema, options) : [];
  });
}

/** A schema as a branch that opens and closes without a script. A closed branch lists the names of its fields. */
export function renderSchema(
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

/** A schema without its name. */
function renderSchemaBody(
  view: View,
  schema: SchemaModel,
  options: FieldOptions,
): ElementContent[] {
  const sentences =
    schema.kind === "object" ? schema.relations.map(formatRelation) : formatLimits(schema.limits);
  return [
    ...renderProse(schema.description, 6),
    ...renderInconsistency(schema),
    ...renderDeprecation(schema),
    ...renderRules(sentences),
    ...(schema.kind === "object"
      ? [renderFieldList(view, schema.name, schema.properties, options)]
      : [
          h("p", { className: ["type"] }, renderType(schema.type)),
          ...renderNestedTypes(view, schema.type, options),
        ]),
  ];
}
