import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** The pages that our generator writes. */
export interface PageWeights {
  readonly count: number;
  /** In bytes, and after `gzip -9`. */
  readonly largest: number;
  readonly largestZipped: number;
}

/** Weighs all pages below a folder. */
export async function weighPages(folder: string): Promise<PageWeights> {
  const entries = await readdir(folder, { recursive: true });
  const weights: (readonly [bytes: number, zipped: number])[] = [];
  for (const path of entries.filter((entry) => entry.endsWith(".html"))) {
    const page = await readFile(join(folder, path));
    weights.push([page.length, gzipSync(page, { level: 9 }).length]);
  }
  return {
    count: weights.length,
    largest: Math.max(...weights.map(([bytes]) => bytes)),
    largestZipped: Math.max(...weights.map(([, zipped]) => zipped)),
  };
}
