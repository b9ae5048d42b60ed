import type { RootContent } from "mdast";
import type { ApiModel } from "../../api-model/model.js";
import type { ClientModel } from "../../client-model/client-model.js";
import type { GeneratedFile } from "../../emitters/emitter.js";
import { renderHeader } from "../../typescript/header.js";
import {
  code,
  heading,
  link,
  list,
  paragraph,
  parseInline,
  printMarkdown,
  text,
} from "../markdown-nodes.js";
import { printHtml } from "../site/print-html.js";
import { renderChangelogPage } from "./page.js";
import { listReleases, type ShownChange, type ShownRelease } from "./releases.js";

const folder = "packages/docs/generated";

/** What has changed from release to release, as a page and as Markdown; nothing where no release is known. */
export function emitChangelog({ api }: ClientModel): GeneratedFile[] {
  if (api.releases.length === 0) return [];
  return [
    { path: `${folder}/changelog.html`, text: `${printHtml(renderChangelogPage(api))}\n` },
    { path: `${folder}/changelog.md`, text: renderMarkdown(api) },
  ];
}

/** The changelog as Markdown, with links into `reference.md`. */
function renderMarkdown(api: ApiModel): string {
  return printMarkdown([
    { type: "html", value: `<!-- ${renderHeader(api).replaceAll("--", "- -")} -->` },
    heading(1, text(`Changelog of ${api.info.title}`)),
    ...listReleases(api).flatMap(renderRelease),
  ]);
}

function renderRelease({ version, date, parts, note }: ShownRelease): RootContent[] {
  return [
    heading(2, text(`${version} (${date})`)),
    ...(note === "" ? [] : [paragraph(text(note))]),
    ...parts.flatMap(({ title, changes }) => [
      heading(3, text(title)),
      list(changes.map((change) => [renderChange(change)])),
    ]),
  ];
}

function renderChange({ label, anchor, text: summary, breaks }: ShownChange) {
  const name =
    anchor === undefined
      ? code(label)
      : link(`reference.md#${encodeURIComponent(anchor)}`, code(label));
  return paragraph(
    name,
    text(": "),
    ...parseInline(summary),
    ...(breaks === "" ? [] : [text(` ${breaks}`)]),
  );
}
