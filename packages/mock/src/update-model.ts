import type { Model, ModelClass } from "@scenario-models/client";
import type { UpdateBody } from "./read-body.js";

/** The model after an update that was validated. */
export function updateModel(model: Model, body: UpdateBody, now: Date): Model {
  const { classSlug, epoch, thumbnail, type = model.type, ...others } = body;
  return {
    ...model,
    ...others,
    type,
    class: choose(classSlug, model.class, makeClass),
    epoch: choose(epoch, model.epoch, (value) => value),
    thumbnail: choose(thumbnail, model.thumbnail, makeThumbnail),
    updatedAt: now.toISOString(),
  };
}

/** `null` unsets a field, `undefined` keeps it. */
function choose<Given, Kept>(
  given: Given | null | undefined,
  kept: Kept | undefined,
  make: (given: Given, kept: Kept | undefined) => Kept,
): Kept | undefined {
  if (given === null) return undefined;
  return given === undefined ? kept : make(given, kept);
}

function makeThumbnail(assetId: string) {
  return { assetId, url: `https://cdn.example.com/assets/${encodeURIComponent(assetId)}.png` };
}

/** Makes up the class with the slug, as the mock has no list of classes. */
function makeClass(slug: string, kept: ModelClass | undefined): ModelClass {
  if (slug === kept?.slug) return kept;
  const words = slug.split("-").filter((word) => word !== "");
  const prompt = `a ${words.join(" ")}`;
  return {
    category: "mock",
    conceptPrompt: prompt.replace("a ", "a sks "),
    modelId: "stable-diffusion-v1-5",
    name: words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" "),
    prompt,
    slug,
    status: "published",
    thumbnails: [`https://cdn.example.com/classes/${encodeURIComponent(slug)}.png`],
  };
}
