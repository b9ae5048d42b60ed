// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `ModelPrivacy`, in the order of the API's description. */
export const modelPrivacyValues = [
  "private",
  "public",
  "unlisted",
] as const;

/** Who gets to see a model. */
export type ModelPrivacy = "private" | "public" | "unlisted";

/** The values of `ModelPrivacy` by name. */
export const ModelPrivacy = {
  /** Its owner only. */
  Private: "private",
  /** Everybody. */
  Public: "public",
  /** Not listed anywhere, but not private either. */
  Unlisted: "unlisted",
} as const;

/** The values of `ModelPrivacy` with their texts, for user interfaces. */
export const modelPrivacyOptions: readonly EnumOption<ModelPrivacy>[] = [
  { value: "private", name: "Private", description: "Its owner only." },
  { value: "public", name: "Public", description: "Everybody." },
  {
    value: "unlisted",
    name: "Unlisted",
    description: "Not listed anywhere, but not private either.",
  },
];

/** Whether the value is one of the 3 that the API's description lists. */
export function isModelPrivacy(value: unknown): value is ModelPrivacy {
  return isOneOf(modelPrivacyValues, value);
}
