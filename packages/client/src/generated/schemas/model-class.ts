// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type { ModelClassStatus, Unlisted } from "@scenario-models/enums";

/** A class of models that depict the same sort of thing. */
export interface ModelClass {
  /**
   * Slug of the category that the class is filed under.
   *
   * @example `"art-style"`
   */
  category: string;
  /**
   * Prompt for the concept behind the class, identifier included.
   *
   * @example `"a sks character design"`
   */
  conceptPrompt: string;
  /**
   * ID of the model that the class is built on.
   *
   * @example `"stable-diffusion-v1-5"`
   */
  modelId: string;
  /**
   * What the class is called.
   *
   * @example `"Character Design"`
   */
  name: string;
  /**
   * Prompt for any member of the class.
   *
   * @example `"a character design"`
   */
  prompt: string;
  /**
   * Slug of the class, as an update takes it in `classSlug`.
   *
   * @example `"art-style-character-design"`
   */
  slug: string;
  /** Whether the class is on offer. */
  status: ModelClassStatus | Unlisted;
  /** URLs of images that show what the class is about. */
  thumbnails: string[];
}
