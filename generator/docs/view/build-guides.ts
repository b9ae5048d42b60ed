import type GithubSlugger from "github-slugger";
import type { Heading, RootContent } from "mdast";
import type { DocsView, GuideView, Prose } from "../../../packages/docs/src/view.js";
import { toText } from "../to-text.js";

/** The description of the API, divided at its highest headings. */
export function buildGuides(
  description: Prose,
  slugger: GithubSlugger,
): Pick<DocsView, "description" | "guides"> {
  if (typeof description === "string") return { description, guides: [] };
  const depth = Math.min(...description.filter(isHeading).map((node) => node.depth));
  const intro: RootContent[] = [];
  const guides: (GuideView & { readonly content: RootContent[] })[] = [];
  for (const node of description) {
    if (isHeading(node) && node.depth === depth) {
      const anchor = slugger.slug(toText(node.children));
      guides.push({ anchor, title: node.children, content: [] });
    } else (guides.at(-1)?.content ?? intro).push(node);
  }
  return { description: intro, guides };
}

const isHeading = (node: RootContent): node is Heading => node.type === "heading";
