import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import bash from "highlight.js/lib/languages/bash";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";
import { createLowlight } from "lowlight";
import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import type { JsonValue } from "../json.js";
import type { Sample } from "../samples/sample.js";
import type { SampleView } from "../view.js";
import { Blocks } from "./prose.js";

const highlighter = createLowlight({ bash, json, python, typescript });

/** Radio buttons for the language of the samples; the style sheet hides the other languages without a script. */
export function LanguageChoice({
  id,
  samples,
}: {
  readonly id: string;
  readonly samples: readonly Sample[];
}) {
  return (
    <fieldset class="languages">
      <legend>Language</legend>
      {samples.map((sample, index) => (
        <label>
          <input type="radio" name={`${id}.language`} value={sample.id} checked={index === 0} />{" "}
          <span>{sample.title}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface GroupProps {
  readonly of: SampleView;
  /** The browser keeps only one group of the same name open. */
  readonly group: string;
  readonly isOpen: boolean;
}

/** A request in all languages. */
export function SampleGroup({
  of: { anchor, title, description, samples },
  group,
  isOpen,
}: GroupProps) {
  return (
    <details class="sample-group" id={anchor} name={group} open={isOpen}>
      <summary>{title}</summary>
      <Blocks of={description} level={6} />
      {samples.map((sample) => (
        <figure class="sample" data-language={sample.id}>
          <Code title={sample.title} grammar={sample.grammar} code={sample.code} />
        </figure>
      ))}
    </details>
  );
}

export function JsonSample({ value }: { readonly value: JsonValue }) {
  return (
    <figure class="sample">
      <Code title="JSON" grammar="json" code={JSON.stringify(value, null, 2)} />
    </figure>
  );
}

/** The largest number of characters to highlight, as each coloured word makes the page longer. */
const longestHighlighted = 10_000;

interface CodeProps {
  readonly title: string;
  readonly grammar: Sample["grammar"] | "json";
  readonly code: string;
}

/** A block of code with a title and syntax highlighting. */
function Code({ title, grammar, code }: CodeProps) {
  const content =
    code.length > longestHighlighted
      ? code
      : toJsxRuntime(highlighter.highlight(grammar, code), { Fragment, jsx, jsxs });
  return (
    <>
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <pre tabIndex={0}>
        <code class={`language-${grammar}`}>{content}</code>
      </pre>
    </>
  );
}
