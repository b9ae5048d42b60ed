// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** An image that a model is trained with. */
export interface ModelTrainingImage {
  /**
   * ID of the training image.
   *
   * @example `"asset_GTrL3mq4SXWyMxkOHRxlpw"`
   */
  id: string;
  /** Caption that the image was given automatically. */
  automaticCaptioning: string;
  /**
   * Date and time when the image was uploaded.
   *
   * @example `"2023-02-03T11:19:41.579Z"`
   */
  createdAt: string;
  /** What the image shows. */
  description: string;
  /** URL from which to download the image. */
  downloadUrl: string;
  /**
   * Name of the file that was uploaded.
   *
   * @example `"my-training-image.jpg"`
   */
  name: string;
}
