import { toMarkdownPath } from "../site-map.js";
import { usePage } from "./site-context.js";

/** Links to the page in other formats; the script adds those that need it. */
export function PageTools({ path }: { readonly path: string }) {
  const { fileOf } = usePage();
  return (
    <ul class="page-tools" aria-label="This page in other formats">
      <li>
        <a href={fileOf(toMarkdownPath(path))}>View as Markdown</a>
      </li>
    </ul>
  );
}
