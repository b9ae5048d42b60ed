import type { FieldData, Issue } from "./data.js";
import { formatName, linkReference, useForm } from "./form.js";

interface Entry {
  readonly field: FieldData;
  readonly reason: Issue;
  /** Only if it is shown here. */
  readonly anchor: string | undefined;
}

interface UnavailableProps {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly onWant: (name: string) => void;
}

/** Fields that are unavailable and not set, each with the message of the rule. */
export function UnavailableFields({ title, entries, onWant }: UnavailableProps) {
  const { target } = useForm();
  if (entries.length === 0) return null;
  return (
    <details class="x-unavailable">
      <summary>
        {title} ({entries.length})
      </summary>
      <ul class="x-list">
        {entries.map(({ field, reason, anchor }) => (
          <li key={field.name} id={anchor} class={anchor === target ? "is-target" : undefined}>
            <a href={linkReference(field)}>
              <code>{formatName(field.name)}</code>
            </a>
            <span>{reason.message}</span>
            <button type="button" class="x-small" onClick={() => onWant(field.name)}>
              Set<span class="x-unseen"> {formatName(field.name)}</span> anyway
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
