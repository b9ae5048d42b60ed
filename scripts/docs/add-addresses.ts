import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";

/** Adds canonical URLs and a sitemap, which need the address of the site. */
export async function addAddresses(site: string, base: URL): Promise<void> {
  const files = await readdir(site, { recursive: true });
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.split(sep).join("/"))
    .sort();
  for (const path of pages) {
    const file = join(site, path);
    const added =
      path === "404.html"
        ? // A server answers with it at any address.
          `<base href="${escapeAttribute(base.href)}">`
        : printAddress(addressOf(base, path));
    const html = await readFile(file, "utf8");
    await writeFile(
      file,
      html.replace(/<head>/, (head) => `${head}\n${added}`),
    );
  }
  await writeFile(join(site, "sitemap.xml"), printSitemap(base, pages));
}

const addressOf = (base: URL, path: string): string =>
  new URL(path.replace(/^index\.html$/, ""), base).href;

function printAddress(address: string): string {
  const url = escapeAttribute(address);
  return `<link rel="canonical" href="${url}">\n<meta property="og:url" content="${url}">`;
}

function printSitemap(base: URL, pages: readonly string[]): string {
  const entries = pages
    .filter((path) => path !== "404.html")
    .map((path) => `  <url><loc>${escapeAttribute(addressOf(base, path))}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
