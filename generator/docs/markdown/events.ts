import type { RootContent } from "mdast";
import type { EventView } from "../../../packages/docs/src/view.js";
import {
  anchor,
  blocks,
  code,
  list,
  paragraph,
  strong,
  text,
  typeText,
} from "../markdown-nodes.js";
import { renderMore } from "./links.js";
import { renderDeprecation, renderType } from "./types.js";

/** Webhooks or callbacks, with the types that are shown below them. */
export function renderEvents(events: readonly EventView[]): RootContent[] {
  return [
    list(events.map(renderEvent)),
    ...events.flatMap(({ nested }) => nested.flatMap((type) => renderType(type, true))),
  ];
}

function renderEvent(event: EventView): RootContent[] {
  const { name, httpMethod, address, summary, type, deprecated } = event;
  return [
    paragraph(
      anchor(event.anchor),
      strong(code(name)),
      text(` ${httpMethod} `),
      ...(address === undefined ? [] : [code(address), text(" ")]),
      ...(type === undefined ? [] : [text("with "), ...typeText(type)]),
    ),
    ...(summary === "" ? [] : [paragraph(text(summary))]),
    ...blocks(event.description, 5),
    ...renderDeprecation(deprecated),
    ...renderMore(event.externalDocs),
  ];
}
