import type { Element } from "hast";
import { h } from "hastscript";
import type { Sample } from "../../../packages/docs/src/samples/sample.js";
import type { ExampleSamples } from "../samples/describe.js";
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

interface GroupOptions {
  /** Of the groups of one name, the browser keeps one open. */
  readonly group: string;
  readonly isOpen: boolean;
}

/** One example in every language. */
export function renderSampleGroup(
  { example, samples }: ExampleSamples,
  { group, isOpen }: GroupOptions,
): Element {
  return h("details", { className: ["sample-group"], name: group, open: isOpen }, [
    h("summary", example.summary === "" ? example.name : example.summary),
    ...renderProse(example.description, 6),
    ...samples.map(renderSample),
  ]);
}
