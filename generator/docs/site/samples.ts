import type { Element } from "hast";
import { h } from "hastscript";
import type { Example } from "../../api-model/model.js";
import type { Sample } from "../samples/index.js";
import { renderSample } from "./code.js";
import { renderProse } from "./html.js";

/** Chooses the language of the samples beside it; the style sheet does the choosing, no script. */
export function renderLanguageChoice(id: string, samples: readonly Sample[]): Element {
  return h("fieldset", { className: ["languages"] }, [
    h("legend", "Language"),
    ...samples.map((sample, index) =>
      h("label", [
        h("input", {
          type: "radio",
          name: `${id}.language`,
          value: sample.id,
          checked: index === 0,
        }),
        " ",
        h("span", sample.title),
      ]),
    ),
  ]);
}

export interface SampleGroup {
  /** Of the groups of one name, the browser keeps one open. */
  readonly group: string;
  readonly example: Example;
  readonly isOpen: boolean;
  readonly samples: readonly Sample[];
}

/** One example in every language. */
export function renderSampleGroup({ group, example, isOpen, samples }: SampleGroup): Element {
  return h("details", { className: ["sample-group"], name: group, open: isOpen }, [
    h("summary", example.summary === "" ? example.name : example.summary),
    ...renderProse(example.description, 6),
    ...samples.map(renderSample),
  ]);
}
