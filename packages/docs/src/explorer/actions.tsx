import type { JsonValue } from "../json.js";
import type { Control } from "./data.js";

export interface ActionsProps {
  /** Whose value it is, for those who do not see where the buttons stand. */
  readonly label: string;
  readonly value: JsonValue | undefined;
  /** Values that no keyboard types, each with its words. */
  readonly special: readonly (readonly [value: JsonValue, words: string])[];
  readonly remove?: string;
  readonly onChange: (value: JsonValue | undefined) => void;
}

/** Leaving a value out, and the values that a control cannot be given otherwise. */
export function Actions({ label, value, special, remove = "Leave out", onChange }: ActionsProps) {
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

/** Values that the control itself cannot be given. */
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
