// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ModelPerformanceStatsVariant } from "./model-performance-stats-variant.js";

/** How a model performs, in aggregate. */
export interface ModelPerformanceStats {
  /** Figures for each variant of the model. */
  variants: ModelPerformanceStatsVariant[];
  /** Key of the variant to take when models are compared at a glance. */
  default?: string | undefined;
}
