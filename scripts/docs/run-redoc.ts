import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RedocView } from "../../generator/docs/redoc/index.js";
import { repository } from "../../generator/generate-packages.js";
import { runRedocly } from "../redocly.js";
import { useTempFolder } from "../temp-folder.js";

/** The HTML that Redoc adds to the head and the body of a page. */
export interface RedocParts {
  readonly head: string;
  readonly body: string;
}

/** Renders the document with Redoc's command line, the only way that also prerenders the page. */
export async function runRedoc({ document, options }: RedocView): Promise<RedocParts> {
  const html = await useTempFolder(async (folder) => {
    const [input, output] = [join(folder, "openapi.json"), join(folder, "page.html")];
    await writeFile(input, JSON.stringify(document));
    const flags = {
      "--output": output,
      "--template": join(repository, "packages/docs/template.hbs"),
      "--config": join(repository, "redocly.yaml"),
      "--openapi": JSON.stringify(options),
    };
    await runRedocly("build-docs", input, "--inlineBundle", ...Object.entries(flags).flat());
    return readFile(output, "utf8");
  });
  return splitParts(replaceLogo(html));
}

/** Splits the output at the markers of the template. */
function splitParts(text: string): RedocParts {
  const [, head, body, rest, ...others] = text.split(/<!--redoc:(?:head|body|end)-->/);
  if (head === undefined || body === undefined || rest === undefined || others.length > 0)
    throw new Error("Redoc's page must have each marker of packages/docs/template.hbs once.");
  return { head, body };
}

/** The name "Redoc" in the accent colour of the site. */
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="36" height="12">' +
    "<style>text{fill:#4338ca}@media(prefers-color-scheme:dark){text{fill:#b0b6ff}}</style>" +
    '<text x="0" y="10" font-family="sans-serif" font-size="11">Redoc</text></svg>',
)}`;

/**
 * Replaces the address of Redoc's logo in its script. No option of Redoc removes the logo or changes its address, and
 * once the script has created the image, the browser requests it from another host.
 *
 * @throws if the address does not occur, because a new version of Redoc may request another one
 */
export function replaceLogo(html: string): string {
  const address = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g;
  const replaced = html.replace(address, logo);
  if (replaced === html)
    throw new Error(
      "Redoc's script has no address of a logo to replace. Update replaceLogo in scripts/docs/run-redoc.ts.",
    );
  return replaced;
}
