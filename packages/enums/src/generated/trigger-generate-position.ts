// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `TriggerGeneratePosition`, in the order of the API's description. */
export const triggerGeneratePositionValues = [
  "bottom",
  "top",
] as const;

/** A place for the button that starts a generation. */
export type TriggerGeneratePosition = "bottom" | "top";

/** The values of `TriggerGeneratePosition` by name. */
export const TriggerGeneratePosition = {
  /** At the bottom. */
  Bottom: "bottom",
  /** At the top. */
  Top: "top",
} as const;

/** The values of `TriggerGeneratePosition` with their texts, for user interfaces. */
export const triggerGeneratePositionOptions: readonly EnumOption<TriggerGeneratePosition>[] = [
  { value: "bottom", name: "Bottom", description: "At the bottom." },
  { value: "top", name: "Top", description: "At the top." },
];

/** Whether the value is one of the 2 that the API's description lists. */
export function isTriggerGeneratePosition(value: unknown): value is TriggerGeneratePosition {
  return isOneOf(triggerGeneratePositionValues, value);
}
