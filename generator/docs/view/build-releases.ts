import type { ChangeView, ReleaseView } from "../../../packages/docs/src/view.js";
import type { ApiModel, Release, ReleasedChange } from "../../api-model/model.js";
import { AnchorMap } from "../anchors.js";
import type { TextReader } from "../text-reader.js";

const titles = [
  ["major", "Breaking"],
  ["minor", "New"],
  ["patch", "Wording"],
] as const;

/** The view of the releases, with links into the current reference. */
export function buildReleases(texts: TextReader, api: ApiModel): ReleaseView[] {
  const anchors = new AnchorMap(api);
  return api.releases.map(({ version, date, changes }, index) => ({
    version,
    date,
    parts: titles.flatMap(([impact, title]) => {
      const found = changes.filter((change) => change.impact === impact);
      return found.length === 0
        ? []
        : [{ title, changes: found.map((change) => buildChange(texts, change, anchors)) }];
    }),
    note: changes.length > 0 ? "" : describeEmpty(api.releases, index),
  }));
}

function describeEmpty(releases: readonly Release[], index: number): string {
  return index === releases.length - 1
    ? "The first release."
    : "Nothing has changed in the API's description.";
}

const list = new Intl.ListFormat("en", { type: "conjunction" });
const whom = {
  callers: "programs that send requests",
  readers: "programs that read responses",
} as const;

function buildChange(
  texts: TextReader,
  { subject, text, breaks, pointer }: ReleasedChange,
  anchors: AnchorMap,
): ChangeView {
  const anchor = anchors.find(pointer);
  return {
    label: anchor?.isExact ? anchor.id : subject,
    anchor: anchor?.id,
    text: texts.inline(text),
    breaks: breaks.length === 0 ? "" : `Breaks ${list.format(breaks.map((one) => whom[one]))}.`,
  };
}
