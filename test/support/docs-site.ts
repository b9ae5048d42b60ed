import { fileURLToPath, pathToFileURL } from "node:url";

/** The site as `npm test` has just built it. */
export const site = fileURLToPath(new URL("../../packages/docs/site/", import.meta.url));

/** For review by eye; ignored by git. */
export const screenshots = fileURLToPath(new URL("../../test/screenshots/", import.meta.url));

export const pages = ["index.html", "explorer.html", "redoc.html"] as const;

/** The URL of a page in the folder on disk. */
export function fileUrl(page: string): string {
  return pathToFileURL(`${site}${page.replace(/#.*/, "")}`).href + page.replace(/^[^#]*/, "");
}
