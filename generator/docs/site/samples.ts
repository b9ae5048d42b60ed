import type { Element } from "hast";
import { h } from "hastscript";
import bash from "highlight.js/lib/languages/bash";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";
import { createLowlight } from "lowlight";
import type { Sample } from "../../../packages/docs/src/samples/sample.js";
import type { JsonValue } from "../../api-model/model.js";
import type { ExampleSamples } from "../samples/describe.js";
import { renderProse } from "./html.js";

const highlighter = createLowlight({ bash, json, python, typescript });

/** Radio buttons for the language of the samples; the style sheet hides the other languages without a script. */
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
  /** The browser keeps only one group of the same name open. */
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

/** A block of code with a title and syntax highlighting. */
function renderSample({ id, title, grammar, code }: Sample): Element {
  return h(
    "figure",
    { className: ["sample"], "data-language": id },
    renderBlock(title, grammar, code),
  );
}

export function renderJsonSample(value: JsonValue): Element {
  const code = JSON.stringify(value, null, 2);
  return h("figure", { className: ["sample"] }, renderBlock("JSON", "json", code));
}

function renderBlock(title: string, grammar: Sample["grammar"] | "json", code: string): Element[] {
  const { children } = highlighter.highlight(grammar, code);
  return [
    h("figcaption", title),
    // The keyboard can scroll only what can have the focus.
    h("pre", { tabIndex: 0 }, [
      h("code", { className: [`language-${grammar}`] }, children.filter(isInline)),
    ]),
  ];
}

function isInline<Node extends { readonly type: string }>(
  node: Node,
): node is Exclude<Node, { readonly type: "doctype" }> {
  return node.type !== "doctype";
}
