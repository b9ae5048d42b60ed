import type { JsonValue } from "../json.js";
import type { Control } from "./data.js";

export interface ActionsProps {
  /** Name of the value, for screen readers. */
  readonly label: string;
  readonly value: JsonValue | undefined;
  /** Values that cannot be typed, each with its label. */
  readonly special: readonly (readonly [value: JsonValue, words: string])[];
  readonly remove?: string;
  readonly onChange: (value: JsonValue | undefined) => void;
}

/** Buttons that omit a value or set one that cannot be typed. */
export function Actions({ label, value, special, remove = "Omit", onChange }: ActionsProps) {
  return (
    <div class="x-actions">
      {special.map(([one, words]) => {
        const isChosen = JSON.stringify(one) === JSON.stringify(value);
        return (
          <button
            key={words}
            type="button"
            class="x-small x-quiet"
            aria-pressed={isChosen}
            onClick={() => onChange(isChosen ? undefined : one)}
          >
            {words}
            <span class="x-unseen"> for {label}</span>
          </button>
        );
      })}
      {value !== undefined && (
        <button type="button" class="x-small x-quiet" onClick={() => onChange(undefined)}>
          {remove}
          <span class="x-unseen"> {label}</span>
        </button>
      )}
    </div>
  );
}

/** Values that cannot be entered in the control itself. */
export function listSpecial(
  control: Control,
  secret?: boolean,
): (readonly [value: JsonValue, words: string])[] {
  return [
    ...(control.nullable ? [[null, "null"] as const] : []),
    ...(control.kind === "text" && !secret ? [["", "Empty text"] as const] : []),
    ...(control.kind === "list" ? [[[], "Empty list"] as const] : []),
  ];
}
