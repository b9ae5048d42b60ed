import type { FieldData, Issue } from "./data.js";
import { formatName, useForm } from "./form.js";

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
        {entries.map(({ field: { name, anchor: link }, reason, anchor }) => (
          <li key={name} id={anchor} class={anchor === target ? "is-target" : undefined}>
            <a href={`index.html#${encodeURIComponent(link)}`}>
              <code>{formatName(name)}</code>
            </a>
            <span>{reason.message}</span>
            <button type="button" class="x-small" onClick={() => onWant(name)}>
              Set<span class="x-unseen"> {formatName(name)}</span> anyway
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
