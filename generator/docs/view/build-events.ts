import type { EventView } from "../../../packages/docs/src/view.js";
import type { ApiEvent } from "../../api-model/model.js";
import type { TextReader } from "../text-reader.js";
import { describeType } from "./describe-type.js";
import { buildExternalLink } from "./links.js";
import type { TypePlacer } from "./type-placer.js";

/** Webhooks or callbacks. */
export function buildEvents(
  events: readonly ApiEvent[],
  owner: string,
  { texts, types }: { readonly texts: TextReader; readonly types: TypePlacer },
): EventView[] {
  const taken = new Set<string>();
  return events.map((event) => {
    const { name, httpMethod, address, summary, description, deprecated, type } = event;
    let anchor = `${owner}.${name}`;
    if (taken.has(anchor)) anchor = `${anchor}.${taken.size}`;
    taken.add(anchor);
    return {
      anchor,
      name,
      httpMethod,
      address,
      summary,
      description: texts.prose(description),
      deprecated,
      externalDocs: buildExternalLink(event),
      type: type && describeType(type),
      nested: type === undefined ? [] : types.place(type),
    };
  });
}
