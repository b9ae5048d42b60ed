import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { ApiModel } from "../../api-model/model.js";
import { renderContents } from "../site/contents.js";
import { renderSentence } from "../site/html.js";
import { renderPage } from "../site/shell.js";
import { listReleases, type ShownChange, type ShownRelease } from "./releases.js";

/** The changelog as a page of the site, with links into the reference. */
export function renderChangelogPage(api: ApiModel): Root {
  const releases = listReleases(api);
  const intro = `What has changed in ${api.info.title} from release to release.`;
  const entries = releases.map(({ version }) => ({ id: nameRelease(version), label: version }));
  return renderPage(api, {
    id: "changelog",
    title: `Changelog – ${api.info.title}`,
    description: intro,
    scripts: [],
    body: [
      h("div", { className: ["layout"] }, [
        h("nav", { className: ["contents"], ariaLabel: "Releases" }, [renderContents(entries)]),
        h("main", { id: "main", tabIndex: -1 }, [
          h("h1", "Changelog"),
          h("p", { className: ["lead"] }, intro),
          ...releases.map(renderRelease),
        ]),
      ]),
    ],
  });
}

/** Versions start with a digit, which is no good start for a selector. */
const nameRelease = (version: string): string => `v${version}`;

function renderRelease({ version, date, parts, note }: ShownRelease): Element {
  return h("section", { className: ["release"] }, [
    h("h2", { id: nameRelease(version) }, [
      version,
      " ",
      h("time", { className: ["date"], dateTime: date }, date),
    ]),
    ...(note === "" ? [] : [h("p", note)]),
    ...parts.flatMap(({ title, changes }) => [
      h("h3", `${title} (${changes.length})`),
      h("ul", { className: ["changes"] }, changes.map(renderChange)),
    ]),
  ]);
}

function renderChange({ label, anchor, text, breaks }: ShownChange): Element {
  return h("li", [
    h("p", { className: ["change-head"] }, [renderName(label, anchor)]),
    h("p", renderSentence(text)),
    ...(breaks === "" ? [] : [h("p", { className: ["breaks"] }, breaks)]),
  ]);
}

function renderName(label: string, anchor: string | undefined): ElementContent {
  const name = h("code", label);
  return anchor === undefined
    ? name
    : h("a", { className: ["name"], href: `index.html#${encodeURIComponent(anchor)}` }, [name]);
}
