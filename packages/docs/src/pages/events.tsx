import type { EventView } from "../view.js";
import { Blocks, Deprecation, MoreAt, TypeText } from "./prose.js";
import { NestedTypes } from "./schemas.js";

/** Webhooks or callbacks. */
export function Events({ of }: { readonly of: readonly EventView[] }) {
  return (
    <ul class="responses events">
      {of.map((event) => (
        <li class="response" id={event.anchor}>
          <div class="field-head">
            <a class="name" href={`#${encodeURIComponent(event.anchor)}`}>
              <code>{event.name}</code>
            </a>
            <span class={`method ${event.httpMethod.toLowerCase()}`}>{event.httpMethod}</span>
            {event.address !== undefined && <code>{event.address}</code>}
            {event.type !== undefined && (
              <span class="type">
                <TypeText words={event.type} />
              </span>
            )}
          </div>
          {event.summary !== "" && <p>{event.summary}</p>}
          <Blocks of={event.description} level={5} />
          <Deprecation of={event.deprecated} />
          <MoreAt of={event.externalDocs} />
          <NestedTypes types={event.nested} options={{ openLevels: 1 }} />
        </li>
      ))}
    </ul>
  );
}
