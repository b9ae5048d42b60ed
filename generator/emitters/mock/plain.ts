import { isList, isObject } from "../../../packages/docs/src/json.js";
import type { JsonValue } from "../../api-model/model.js";
import { renderKey, renderLiteral } from "../../typescript/render.js";

/** A JSON value as source text, with plain keys where they are identifiers. */
export function renderPlain(value: JsonValue): string {
  if (isList(value)) return `[${value.map(renderPlain).join(", ")}]`;
  if (!isObject(value)) return renderLiteral(value);
  const entries = Object.entries(value).map(
    ([key, inner]) => `${renderKey(key)}: ${renderPlain(inner)},`,
  );
  return entries.length === 0 ? "{}" : `{\n${entries.join("\n")}\n}`;
}
