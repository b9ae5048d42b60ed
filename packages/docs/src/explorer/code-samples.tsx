import { useEffect, useState } from "preact/hooks";
import { readPreference, storePreference } from "../preferences.js";
import { renderSamples, type Sample } from "../samples/index.js";
import { CopyButton } from "./copy.js";
import type { OperationData } from "./data.js";
import { readRequest, type State } from "./state.js";

/** How many lines of code are shown at most. */
const mostLines = 500;

/** The language that was chosen on any page. */
function readLanguage(): Sample["id"] {
  const stored = readPreference("sample-language");
  return stored === "typescript" || stored === "python" ? stored : "curl";
}

interface SamplesProps {
  readonly operation: OperationData;
  readonly state: State;
}

/** The request as a program that sends it. */
export function CodeSamples({ operation, state }: SamplesProps) {
  const [id, setId] = useState<Sample["id"]>(readLanguage);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void renderSamples(operation.sample, readRequest(state)).then((rendered) => {
      if (isCurrent) setSamples(rendered);
    });
    return () => {
      isCurrent = false;
    };
  }, [operation, state]);
  const sample = samples.find((one) => one.id === id);
  if (sample === undefined) return null;
  const lines = sample.code.split("\n");
  return (
    <section class="x-panel" aria-labelledby="x-code-title">
      <div class="x-panel-head">
        <h2 id="x-code-title">Code</h2>
        <CopyButton read={() => sample.code} words={`Copy ${sample.title}`} done="Copied." />
      </div>
      <fieldset class="languages">
        <legend>Language</legend>
        {samples.map(({ id: other, title }) => (
          <label key={other}>
            <input
              type="radio"
              name="x-language"
              value={other}
              checked={other === id}
              onChange={() => {
                setId(other);
                storePreference("sample-language", other);
              }}
            />{" "}
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <pre tabIndex={0}>
        <code data-language={sample.id}>{lines.slice(0, mostLines).join("\n")}</code>
      </pre>
      {lines.length > mostLines && (
        <p class="x-hint">
          The first {mostLines} of {lines.length} lines. All of them are copied.
        </p>
      )}
    </section>
  );
}
