import type { Model } from "@scenario-models/client";

/** The model with the addresses of its assets as they were provided, before they were transformed. */
export function showOriginals(model: Model): Model {
  const { thumbnail, trainingImages, epochs } = model;
  return {
    ...model,
    thumbnail: thumbnail && { ...thumbnail, url: toOriginal(thumbnail.url) },
    trainingImages: trainingImages?.map((image) => ({
      ...image,
      downloadUrl: toOriginal(image.downloadUrl),
    })),
    epochs: epochs?.map((epoch) => ({
      ...epoch,
      assets: epoch.assets?.map((asset) => ({ ...asset, url: toOriginal(asset.url) })),
    })),
  };
}

/** What is no address stays as it is. */
function toOriginal(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.searchParams.set("original", "true");
  return url.href;
}
