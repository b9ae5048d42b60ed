import type { Element } from "hast";
import { h } from "hastscript";
import bash from "highlight.js/lib/languages/bash";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";
import { createLowlight } from "lowlight";
import type { Sample } from "../../../packages/docs/src/samples/sample.js";
import type { JsonValue } from "../../api-model/model.js";

const highlighter = createLowlight({ bash, json, python, typescript });

/** A titled block of code with its parts marked for colours; it can be scrolled with the keyboard. */
export function renderSample({ id, title, grammar, code }: Sample): Element {
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
