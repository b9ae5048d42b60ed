// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { EnumOption } from "../enum-option.js";
import { isOneOf } from "../is-one-of.js";

/** The values of `ModelCapability`, in the order of the API's description. */
export const modelCapabilityValues = [
  "3d23d",
  "audio2audio",
  "audio2txt",
  "audio2video",
  "controlnet",
  "controlnet_img2img",
  "controlnet_inpaint",
  "controlnet_inpaint_ip_adapter",
  "controlnet_ip_adapter",
  "controlnet_reference",
  "controlnet_texture",
  "img23d",
  "img2img",
  "img2img_ip_adapter",
  "img2img_texture",
  "img2txt",
  "img2video",
  "inpaint",
  "inpaint_ip_adapter",
  "outpaint",
  "reference",
  "reference_texture",
  "txt23d",
  "txt2audio",
  "txt2img",
  "txt2img_ip_adapter",
  "txt2img_texture",
  "txt2txt",
  "txt2video",
  "video23d",
  "video2audio",
  "video2img",
  "video2video",
] as const;

/** Something a model can generate, named by its input and its output. */
export type ModelCapability =
  | "3d23d"
  | "audio2audio"
  | "audio2txt"
  | "audio2video"
  | "controlnet"
  | "controlnet_img2img"
  | "controlnet_inpaint"
  | "controlnet_inpaint_ip_adapter"
  | "controlnet_ip_adapter"
  | "controlnet_reference"
  | "controlnet_texture"
  | "img23d"
  | "img2img"
  | "img2img_ip_adapter"
  | "img2img_texture"
  | "img2txt"
  | "img2video"
  | "inpaint"
  | "inpaint_ip_adapter"
  | "outpaint"
  | "reference"
  | "reference_texture"
  | "txt23d"
  | "txt2audio"
  | "txt2img"
  | "txt2img_ip_adapter"
  | "txt2img_texture"
  | "txt2txt"
  | "txt2video"
  | "video23d"
  | "video2audio"
  | "video2img"
  | "video2video";

/** The values of `ModelCapability` by name. */
export const ModelCapability = {
  /** Turns a 3D model into another one. */
  _3d23d: "3d23d",
  /** Turns audio into other audio. */
  Audio2audio: "audio2audio",
  /** Turns audio into text. Observed, not documented: newer pages of the vendor. */
  Audio2txt: "audio2txt",
  /** Generates a video from audio. */
  Audio2video: "audio2video",
  /** Generates an image from text, guided by a control image (ControlNet). */
  Controlnet: "controlnet",
  /** Reworks an image, guided by a control image. */
  ControlnetImg2img: "controlnet_img2img",
  /** Repaints the masked part of an image, guided by a control image. */
  ControlnetInpaint: "controlnet_inpaint",
  /**
   * Repaints the masked part of an image, guided by a control image and by image prompts
   * (IP-Adapter).
   */
  ControlnetInpaintIpAdapter: "controlnet_inpaint_ip_adapter",
  /** Generates an image from text, guided by a control image and by image prompts (IP-Adapter). */
  ControlnetIpAdapter: "controlnet_ip_adapter",
  /** Generates an image from text, guided by a control image and a reference image. */
  ControlnetReference: "controlnet_reference",
  /** Generates a texture from text, guided by a control image. */
  ControlnetTexture: "controlnet_texture",
  /** Generates a 3D model from an image. */
  Img23d: "img23d",
  /** Turns an image into another one. */
  Img2img: "img2img",
  /** Turns an image into another one, guided by image prompts (IP-Adapter). */
  Img2imgIpAdapter: "img2img_ip_adapter",
  /** Turns an image into a texture. */
  Img2imgTexture: "img2img_texture",
  /** Writes text about an image. */
  Img2txt: "img2txt",
  /** Generates a video from an image. */
  Img2video: "img2video",
  /** Repaints the masked part of an image. */
  Inpaint: "inpaint",
  /** Repaints the masked part of an image, guided by image prompts (IP-Adapter). */
  InpaintIpAdapter: "inpaint_ip_adapter",
  /** Extends an image beyond its edges. */
  Outpaint: "outpaint",
  /** Generates an image from text, guided by a reference image. */
  Reference: "reference",
  /** Generates a texture from text, guided by a reference image. */
  ReferenceTexture: "reference_texture",
  /** Generates a 3D model from text. */
  Txt23d: "txt23d",
  /** Generates audio from text. */
  Txt2audio: "txt2audio",
  /** Generates an image from text. */
  Txt2img: "txt2img",
  /** Generates an image from text, guided by image prompts (IP-Adapter). */
  Txt2imgIpAdapter: "txt2img_ip_adapter",
  /** Generates a texture from text. */
  Txt2imgTexture: "txt2img_texture",
  /** Generates text from text. */
  Txt2txt: "txt2txt",
  /** Generates a video from text. */
  Txt2video: "txt2video",
  /** Generates a 3D model from a video. */
  Video23d: "video23d",
  /** Generates audio from a video. */
  Video2audio: "video2audio",
  /** Generates an image from a video. */
  Video2img: "video2img",
  /** Turns a video into another one. */
  Video2video: "video2video",
} as const;

/** The values of `ModelCapability` with their texts, for user interfaces. */
export const modelCapabilityOptions: readonly EnumOption<ModelCapability>[] = [
  { value: "3d23d", name: "_3d23d", description: "Turns a 3D model into another one." },
  { value: "audio2audio", name: "Audio2audio", description: "Turns audio into other audio." },
  { value: "audio2txt", name: "Audio2txt", description: "Turns audio into text." },
  { value: "audio2video", name: "Audio2video", description: "Generates a video from audio." },
  {
    value: "controlnet",
    name: "Controlnet",
    description: "Generates an image from text, guided by a control image (ControlNet).",
  },
  {
    value: "controlnet_img2img",
    name: "ControlnetImg2img",
    description: "Reworks an image, guided by a control image.",
  },
  {
    value: "controlnet_inpaint",
    name: "ControlnetInpaint",
    description: "Repaints the masked part of an image, guided by a control image.",
  },
  {
    value: "controlnet_inpaint_ip_adapter",
    name: "ControlnetInpaintIpAdapter",
    description:
      "Repaints the masked part of an image, guided by a control image and by image prompts (IP-Adapter).",
  },
  {
    value: "controlnet_ip_adapter",
    name: "ControlnetIpAdapter",
    description:
      "Generates an image from text, guided by a control image and by image prompts (IP-Adapter).",
  },
  {
    value: "controlnet_reference",
    name: "ControlnetReference",
    description: "Generates an image from text, guided by a control image and a reference image.",
  },
  {
    value: "controlnet_texture",
    name: "ControlnetTexture",
    description: "Generates a texture from text, guided by a control image.",
  },
  { value: "img23d", name: "Img23d", description: "Generates a 3D model from an image." },
  { value: "img2img", name: "Img2img", description: "Turns an image into another one." },
  {
    value: "img2img_ip_adapter",
    name: "Img2imgIpAdapter",
    description: "Turns an image into another one, guided by image prompts (IP-Adapter).",
  },
  {
    value: "img2img_texture",
    name: "Img2imgTexture",
    description: "Turns an image into a texture.",
  },
  { value: "img2txt", name: "Img2txt", description: "Writes text about an image." },
  { value: "img2video", name: "Img2video", description: "Generates a video from an image." },
  { value: "inpaint", name: "Inpaint", description: "Repaints the masked part of an image." },
  {
    value: "inpaint_ip_adapter",
    name: "InpaintIpAdapter",
    description: "Repaints the masked part of an image, guided by image prompts (IP-Adapter).",
  },
  { value: "outpaint", name: "Outpaint", description: "Extends an image beyond its edges." },
  {
    value: "reference",
    name: "Reference",
    description: "Generates an image from text, guided by a reference image.",
  },
  {
    value: "reference_texture",
    name: "ReferenceTexture",
    description: "Generates a texture from text, guided by a reference image.",
  },
  { value: "txt23d", name: "Txt23d", description: "Generates a 3D model from text." },
  { value: "txt2audio", name: "Txt2audio", description: "Generates audio from text." },
  { value: "txt2img", name: "Txt2img", description: "Generates an image from text." },
  {
    value: "txt2img_ip_adapter",
    name: "Txt2imgIpAdapter",
    description: "Generates an image from text, guided by image prompts (IP-Adapter).",
  },
  {
    value: "txt2img_texture",
    name: "Txt2imgTexture",
    description: "Generates a texture from text.",
  },
  { value: "txt2txt", name: "Txt2txt", description: "Generates text from text." },
  { value: "txt2video", name: "Txt2video", description: "Generates a video from text." },
  { value: "video23d", name: "Video23d", description: "Generates a 3D model from a video." },
  { value: "video2audio", name: "Video2audio", description: "Generates audio from a video." },
  { value: "video2img", name: "Video2img", description: "Generates an image from a video." },
  { value: "video2video", name: "Video2video", description: "Turns a video into another one." },
];

/** Whether the value is one of the 33 that the API's description lists. */
export function isModelCapability(value: unknown): value is ModelCapability {
  return isOneOf(modelCapabilityValues, value);
}
