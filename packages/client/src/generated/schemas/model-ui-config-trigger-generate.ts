// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { TriggerGeneratePosition, Unlisted } from "@scenario-models/enums";

/**
 * The button that starts a generation.
 *
 * At most one of `after` and `position` may be set.
 */
export interface ModelUiConfigTriggerGenerate {
  /** Label of the button. */
  label: string;
  /** Name of the input below which the button goes. */
  after?: string | undefined;
  /** The place where the button goes. */
  position?: TriggerGeneratePosition | Unlisted | undefined;
}
