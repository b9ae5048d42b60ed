// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** The image that represents a model. */
export interface ModelThumbnail {
  /**
   * Asset ID of the image.
   *
   * @example `"asset_GTrL3mq4SXWyMxkOHRxlpw"`
   */
  assetId: string;
  /** URL of the image. */
  url: string;
}
