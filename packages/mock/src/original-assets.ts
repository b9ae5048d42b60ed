import type { Model } from "@scenario-models/client";

/** The model with the URLs of its original assets, for the query parameter `originalAssets`. */
export function showOriginalAssets(model: Model): Model {
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

/** Text that is not a URL is returned unchanged. */
function toOriginal(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.searchParams.set("original", "true");
  return url.href;
}
