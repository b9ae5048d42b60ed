// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `AccessRestriction`, in the order of the API's description. */
export const accessRestrictionValues = [
  0,
  25,
  50,
  75,
  100,
] as const;

/** A plan that access to a model is tied to, as a number that grows with the plan. */
export type AccessRestriction = 0 | 25 | 50 | 75 | 100;

/** The values of `AccessRestriction` by name. */
export const AccessRestriction = {
  /** The Free plan. */
  FreePlan: 0,
  /** The Creator plan. */
  CreatorPlan: 25,
  /** The Pro plan. */
  ProPlan: 50,
  /** The Team plan. */
  TeamPlan: 75,
  /** The Enterprise plan. */
  EnterprisePlan: 100,
} as const;

/** The values of `AccessRestriction` with their texts, for user interfaces. */
export const accessRestrictionOptions: readonly EnumOption<AccessRestriction>[] = [
  { value: 0, name: "FreePlan", description: "The Free plan." },
  { value: 25, name: "CreatorPlan", description: "The Creator plan." },
  { value: 50, name: "ProPlan", description: "The Pro plan." },
  { value: 75, name: "TeamPlan", description: "The Team plan." },
  { value: 100, name: "EnterprisePlan", description: "The Enterprise plan." },
];

/** Whether the value is one of the 5 that the API's description lists. */
export function isAccessRestriction(value: unknown): value is AccessRestriction {
  return isOneOf(accessRestrictionValues, value);
}
