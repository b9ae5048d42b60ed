// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** A sample image made at one epoch of a training. */
export interface ModelEpochAsset {
  /**
   * Asset ID of the sample image.
   *
   * @example `"asset_GTrL3mq4SXWyMxkOHRxlpw"`
   */
  assetId: string;
  /** URL of the sample image. */
  url: string;
}
