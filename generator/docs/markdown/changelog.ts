import type { RootContent } from "mdast";
import { type SiteMap, toMarkdownLink } from "../../../packages/docs/src/site-map.js";
import type { ChangeView, DocsView, ReleaseView } from "../../../packages/docs/src/view.js";
import type { GeneratedFile } from "../../emitters/emitter.js";
import {
  code,
  heading,
  link,
  list,
  paragraph,
  phrase,
  printMarkdown,
  text,
} from "../markdown-nodes.js";

const path = "packages/docs/generated/changelog.md";

/** The changelog; no file if there are no releases. */
export function printChangelog(
  { header, title, releases }: DocsView,
  site: SiteMap,
): GeneratedFile[] {
  if (releases.length === 0) return [];
  const printed = printMarkdown([
    { type: "html", value: `<!-- ${header.replaceAll("--", "- -")} -->` },
    heading(1, text(`Changelog of ${title}`)),
    ...releases.flatMap((release) => renderRelease(release, site)),
  ]);
  return [{ path, text: printed }];
}

function renderRelease({ version, date, parts, note }: ReleaseView, site: SiteMap): RootContent[] {
  return [
    heading(2, text(`${version} (${date})`)),
    ...(note === "" ? [] : [paragraph(text(note))]),
    ...parts.flatMap(({ title, changes }) => [
      heading(3, text(title)),
      list(changes.map((change) => [renderChange(change, site)])),
    ]),
  ];
}

function renderChange({ label, anchor, text: summary, breaks }: ChangeView, site: SiteMap) {
  const name = anchor === undefined ? code(label) : link(toMarkdownLink(site, anchor), code(label));
  return paragraph(
    name,
    text(": "),
    ...phrase(summary),
    ...(breaks === "" ? [] : [text(` ${breaks}`)]),
  );
}
