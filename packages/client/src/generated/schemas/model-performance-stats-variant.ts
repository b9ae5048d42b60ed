// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ModelPerformanceStatsVariantArenaScore } from "./model-performance-stats-variant-arena-score.js";

/**
 * How one variant of a model performs. Costs are in CU, latencies in seconds, both for one asset
 * produced.
 */
export interface ModelPerformanceStatsVariant {
  /**
   * The output of the variant, and its input.
   *
   * @example `"txt2img"`
   * @example `"img2video"`
   * @example `"txt2audio"`
   */
  capability: string;
  /** Date and time of the latest computation of these figures. */
  computedAt: string;
  /**
   * Key that no other variant has.
   *
   * @example `"txt2img:1K"`
   * @example `"img2video:2K"`
   * @example `"txt2audio"`
   */
  variantKey: string;
  /** How people outside Scenario rate the quality. */
  arenaScore?: ModelPerformanceStatsVariantArenaScore | undefined;
  /** Highest cost of an asset, in CU. */
  costPerAssetMaxCU?: number | undefined;
  /** Lowest cost of an asset, in CU. */
  costPerAssetMinCU?: number | undefined;
  /** Median cost of an asset, in CU. */
  costPerAssetP50CU?: number | undefined;
  /** Seconds of inference within which half of the assets are done. */
  inferenceLatencyP50Sec?: number | undefined;
  /** Seconds of inference within which three quarters of the assets are done. */
  inferenceLatencyP75Sec?: number | undefined;
  /**
   * The range of resolutions of the variant.
   *
   * @example `"0.5K"`
   * @example `"1K"`
   * @example `"2K"`
   * @example `"4K"`
   */
  resolution?: string | undefined;
  /** Seconds, with the wait in the queue, within which half of the assets are done. */
  totalLatencyP50Sec?: number | undefined;
  /** Seconds, with the wait in the queue, within which three quarters of the assets are done. */
  totalLatencyP75Sec?: number | undefined;
}
