import type { JsonValue } from "../json.js";

/** One value and how it is edited; `undefined` stands for an omitted value. */
export interface ControlProps {
  readonly id: string;
  readonly value: JsonValue | undefined;
  /** Ids of the elements that describe it. */
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  readonly required?: boolean | undefined;
  readonly example?: JsonValue | undefined;
  /** A name where no label stands beside it. */
  readonly label?: string | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}

/** What all controls have in common. */
export function share({ id, describedBy, isInvalid, required, label }: ControlProps) {
  return {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": isInvalid,
    "aria-required": required,
    "aria-label": label,
  };
}
