import type { PhrasingContent, RootContent } from "mdast";
import type { Described, FieldRules, Property, TypeRef } from "../../api-model/model.js";
import {
  formatDeprecation,
  formatLimits,
  formatRules,
  renderCode,
} from "../../client-model/sentences.js";
import {
  anchor,
  code,
  join,
  link,
  list,
  paragraph,
  parseInline,
  parseMarkdown,
  strong,
  text,
} from "../markdown-nodes.js";

/** What fields of an object and parameters of an operation have in common. */
export type Field = Omit<Property, "rules" | "secret"> & {
  readonly rules?: FieldRules;
  readonly secret?: boolean;
};

/** A field as a list item: anchor, name and type, description, and every rule as a sentence of its own. */
export function renderField(owner: string, field: Field, kind = ""): RootContent[] {
  const { name, type, required, description, inconsistency } = field;
  const facts = [
    kind,
    required ? "required" : "optional",
    field.deprecated ? "deprecated" : "",
  ].filter((fact) => fact !== "");
  const sentences = listSentences(field).map((sentence) => [paragraph(...parseInline(sentence))]);
  return [
    paragraph(
      anchor(`${owner}.${name}`),
      strong(code(name)),
      text(" "),
      ...renderTypeRef(type),
      text(`, ${facts.join(", ")}`),
    ),
    ...parseMarkdown(description, 5),
    ...(inconsistency === undefined ? [] : [renderInconsistency(inconsistency)]),
    ...(sentences.length === 0 ? [] : [list(sentences)]),
  ];
}

function listSentences(field: Field): string[] {
  const { rules, examples } = field;
  return [
    ...formatLimits(field.limits),
    ...(rules === undefined ? [] : formatRules(rules)),
    ...(field.default === undefined ? [] : [`Default: ${renderCode(field.default)}.`]),
    ...(field.deprecated ? [formatDeprecation(rules)] : []),
    ...(field.secret === true ? ["A secret: never logged or shown."] : []),
    ...(examples.length === 0 ? [] : [`Example: ${examples.map(renderCode).join(", ")}`]),
  ];
}

/** A type in words, with links to the schemas and enums it names. */
export function renderTypeRef(type: TypeRef): PhrasingContent[] {
  switch (type.kind) {
    case "scalar":
      return [code(type.scalar), ...(type.format === undefined ? [] : [text(` (${type.format})`)])];
    case "literal":
      return [code(JSON.stringify(type.value))];
    case "enum":
    case "schema":
      return [link(`#${encodeURIComponent(type.name)}`, code(type.name))];
    case "array":
      return [text("list of "), ...renderTypeRef(type.items)];
    case "map":
      return [text("map of "), code("string"), text(" to "), ...renderTypeRef(type.values)];
    case "tuple": {
      const items = joinTypes(type.items, ", ");
      const rest = type.rest === undefined ? [] : renderTypeRef(type.rest);
      return [
        text("list of "),
        ...items,
        ...(rest.length === 0 ? [] : [text(", and further "), ...rest]),
      ];
    }
    case "union":
      return joinTypes(type.members, " or ");
    case "intersection":
      return joinTypes(type.members, " and ");
    case "tagged": {
      const values = type.values.map((value) => [code(JSON.stringify(value))]);
      const tag = [text(" with "), code(type.field), text(" "), ...join(values, ", ")];
      return [...renderTypeRef(type.type), ...tag];
    }
    case "json":
      return [text("any JSON value")];
    case "never":
      return [text("no value")];
  }
}

function joinTypes(types: readonly TypeRef[], separator: string): PhrasingContent[] {
  return join(types.map(renderTypeRef), separator);
}

/** For whole schemas, enums and operations; fields have it among their sentences. */
export function renderDeprecation({ deprecated }: Described): RootContent[] {
  return deprecated ? [paragraph(text("Deprecated: do not use it in new code."))] : [];
}

/** What does not add up on the vendor's page stands apart from the description. */
export function renderInconsistency(inconsistency: string): RootContent {
  return {
    type: "blockquote",
    children: [paragraph(text("Note: "), ...parseInline(inconsistency))],
  };
}
