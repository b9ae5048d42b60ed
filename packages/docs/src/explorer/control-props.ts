import type { JsonValue } from "../json.js";

/** A value and how it is edited; `undefined` means that it is omitted. */
export interface ControlProps {
  readonly id: string;
  readonly value: JsonValue | undefined;
  /** Ids of the elements that describe it. */
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  readonly required?: boolean | undefined;
  readonly example?: JsonValue | undefined;
  /** Accessible name, if no label is beside the control. */
  readonly label?: string | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}

/** Attributes that all controls share. */
export function share({ id, describedBy, isInvalid, required, label }: ControlProps) {
  return {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": isInvalid,
    "aria-required": required,
    "aria-label": label,
  };
}
