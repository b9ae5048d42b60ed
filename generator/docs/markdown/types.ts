import type { RootContent } from "mdast";
import type { EnumView, SchemaView, TypeView } from "../../../packages/docs/src/view.js";
import {
  anchor,
  blocks,
  code,
  heading,
  list,
  paragraph,
  phrase,
  text,
  typeText,
} from "../markdown-nodes.js";
import { renderDeprecation, renderField, renderInconsistency } from "./fields.js";
import { renderMore } from "./links.js";

/** @param isDeep - whether the types that are shown below it follow */
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
