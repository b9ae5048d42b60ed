import type { PhrasingContent, RootContent } from "mdast";
import type {
  EnumView,
  FieldView,
  Inline,
  SchemaView,
  TypeView,
} from "../../../packages/docs/src/view.js";
import {
  anchor,
  blocks,
  code,
  heading,
  join,
  list,
  paragraph,
  phrase,
  strong,
  text,
  typeText,
} from "../markdown-nodes.js";
import { renderMore } from "./links.js";

/** @param isDeep - whether to include the types that are shown below it */
export function renderType(type: TypeView, isDeep: boolean): RootContent[] {
  return [
    anchor(type.name),
    heading(3, code(type.name)),
    ...blocks(type.description, 4),
    ...renderInconsistency(type.inconsistency),
    ...renderDeprecation(type.deprecated),
    ...renderMore(type.externalDocs),
    ...(type.kind === "enum" ? [renderValues(type)] : renderFields(type)),
    ...(isDeep ? listNested(type).flatMap((inner) => renderType(inner, true)) : []),
  ];
}

/** The types that are shown directly below one. */
function listNested(type: TypeView): readonly TypeView[] {
  if (type.kind === "enum") return [];
  return [...type.nested, ...type.fields.flatMap(({ nested }) => nested)];
}

function renderFields({ type, rules, fields }: SchemaView): RootContent[] {
  return [
    ...(type === undefined ? [] : [paragraph(...typeText(type))]),
    ...rules.map((sentence) => paragraph(...phrase(sentence))),
    ...(type === undefined ? [list(fields.map(renderField))] : []),
  ];
}

function renderValues({ members }: EnumView): RootContent {
  return list(
    members.map(({ value, description, deprecated }) => [
      paragraph(
        code(value),
        ...(description.length === 0 ? [] : [text(": "), ...phrase(description)]),
        ...(deprecated === undefined ? [] : [text(" Deprecated: "), ...phrase(deprecated)]),
      ),
    ]),
  );
}

/** A field as a list item: anchor, name and type, description, and every rule as a sentence of its own. */
export function renderField(field: FieldView): RootContent[] {
  const { name, wireName, location, required, deprecated, inconsistency } = field;
  const facts = [
    ...(location === undefined ? [] : [location]),
    ...(name === wireName ? [] : [`sent as ${wireName}`]),
    required ? "required" : "optional",
    ...(deprecated === undefined ? [] : ["deprecated"]),
  ];
  const sentences = listSentences(field).map((sentence) => [paragraph(...sentence)]);
  return [
    paragraph(
      anchor(field.anchor),
      strong(code(name)),
      text(" "),
      ...typeText(field.type),
      text(`, ${facts.join(", ")}`),
    ),
    ...blocks(field.description, 5),
    ...renderInconsistency(inconsistency),
    ...(sentences.length === 0 ? [] : [list(sentences)]),
    ...renderMore(field.externalDocs),
  ];
}

function listSentences(field: FieldView): PhrasingContent[][] {
  const { limits, caseRules, rules, deprecated, secret, examples } = field;
  return [
    ...(limits.length === 0 ? [] : [[text("Limits: "), ...enumerate(limits), text(".")]]),
    ...[...caseRules, ...rules].map(phrase),
    ...(field.default === undefined
      ? []
      : [[text("Default: "), ...phrase(field.default), text(".")]]),
    ...(deprecated === undefined ? [] : [phrase(deprecated)]),
    ...(secret ? [[text("A secret: never logged or shown.")]] : []),
    ...(examples.length === 0 ? [] : [[text("Example: "), ...enumerate(examples)]]),
  ];
}

const enumerate = (parts: readonly Inline[]): PhrasingContent[] => join(parts.map(phrase), ", ");

/** A deprecation note for schemas, enums and operations; fields state it among their sentences. */
export function renderDeprecation(deprecated: boolean): RootContent[] {
  return deprecated ? [paragraph(text("Deprecated: do not use it in new code."))] : [];
}

/** A note about an inconsistency of the vendor's page. */
function renderInconsistency(inconsistency: Inline | undefined): RootContent[] {
  if (inconsistency === undefined) return [];
  return [{ type: "blockquote", children: [paragraph(text("Note: "), ...phrase(inconsistency))] }];
}
