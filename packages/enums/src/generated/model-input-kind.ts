// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `ModelInputKind`, in the order of the API's description. */
export const modelInputKindValues = [
  "3d",
  "audio",
  "document",
  "image",
  "image-hdr",
  "json",
  "text",
  "video",
] as const;

/** The sort of asset an input takes. */
export type ModelInputKind =
  | "3d"
  | "audio"
  | "document"
  | "image"
  | "image-hdr"
  | "json"
  | "text"
  | "video";

/** The values of `ModelInputKind` by name. */
export const ModelInputKind = {
  /** A 3D model. */
  _3d: "3d",
  /** A sound or voice recording. */
  Audio: "audio",
  /** A document. */
  Document: "document",
  /** An image. */
  Image: "image",
  /** An image with high dynamic range. */
  ImageHdr: "image-hdr",
  /** JSON data. */
  Json: "json",
  /** A text. Observed, not documented: newer pages of the vendor. */
  Text: "text",
  /** A video. */
  Video: "video",
} as const;

/** The values of `ModelInputKind` with their texts, for user interfaces. */
export const modelInputKindOptions: readonly EnumOption<ModelInputKind>[] = [
  { value: "3d", name: "_3d", description: "A 3D model." },
  { value: "audio", name: "Audio", description: "A sound or voice recording." },
  { value: "document", name: "Document", description: "A document." },
  { value: "image", name: "Image", description: "An image." },
  { value: "image-hdr", name: "ImageHdr", description: "An image with high dynamic range." },
  { value: "json", name: "Json", description: "JSON data." },
  { value: "text", name: "Text", description: "A text." },
  { value: "video", name: "Video", description: "A video." },
];

/** Whether the value is one of the 8 that the API's description lists. */
export function isModelInputKind(value: unknown): value is ModelInputKind {
  return isOneOf(modelInputKindValues, value);
}
