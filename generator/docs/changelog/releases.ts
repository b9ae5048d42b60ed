import type { ApiModel, Release, ReleasedChange } from "../../api-model/model.js";
import { AnchorMap } from "../anchors.js";

/** One change as the pages show it. */
export interface ShownChange {
  readonly label: string;
  /** The anchor of what it is about, where the reference still has it. */
  readonly anchor: string | undefined;
  readonly text: string;
  /** For whom it breaks, in words; empty where it does not. */
  readonly breaks: string;
}

/** Changes of one kind. */
export interface Part {
  readonly title: string;
  readonly changes: readonly ShownChange[];
}

export interface ShownRelease {
  readonly version: string;
  readonly date: string;
  readonly parts: readonly Part[];
  /** The text of a release without changes. */
  readonly note: string;
}

const titles = [
  ["major", "Breaking"],
  ["minor", "New"],
  ["patch", "Texts"],
] as const;

/** The releases as the pages show them, with links into the reference as it is today. */
export function listReleases(api: ApiModel): ShownRelease[] {
  const anchors = new AnchorMap(api);
  return api.releases.map(({ version, date, changes }, index) => ({
    version,
    date,
    parts: titles.flatMap(([impact, title]) => {
      const found = changes.filter((change) => change.impact === impact);
      return found.length === 0
        ? []
        : [{ title, changes: found.map((change) => show(change, anchors)) }];
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
const whom = { callers: "those who send requests", readers: "those who read responses" } as const;

function show({ subject, text, breaks, pointer }: ReleasedChange, anchors: AnchorMap): ShownChange {
  const anchor = anchors.find(pointer);
  return {
    label: anchor?.isExact ? anchor.id : subject,
    anchor: anchor?.id,
    text,
    breaks: breaks.length === 0 ? "" : `Breaks for ${list.format(breaks.map((one) => whom[one]))}.`,
  };
}
