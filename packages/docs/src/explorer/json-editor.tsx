import { useRef } from "preact/hooks";
import { nameControl } from "./anchors.js";
import { printJson } from "./json-text.js";
import type { State } from "./state.js";

interface JsonEditorProps {
  readonly state: State;
  readonly onChange: (text: string) => void;
}

/** The body as text; invalid JSON stays as typed. */
export function JsonEditor({ state, onChange }: JsonEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, body, error } = state;
  const goThere = () => {
    area.current?.focus();
    area.current?.setSelectionRange(error?.offset ?? 0, (error?.offset ?? 0) + 1);
  };
  return (
    <section class="x-panel" aria-labelledby="x-json-title">
      <div class="x-panel-head">
        <h2 id="x-json-title">JSON</h2>
        <button
          type="button"
          disabled={error !== undefined}
          onClick={() => onChange(printJson(body))}
        >
          Format
        </button>
      </div>
      <textarea
        ref={area}
        id={nameControl("body", [])}
        class="x-code x-json"
        aria-labelledby="x-json-title"
        aria-describedby="x-json-error"
        aria-invalid={error !== undefined}
        rows={Math.min(Math.max(text.split("\n").length, 6), 22)}
        spellcheck={false}
        autoComplete="off"
        wrap="off"
        value={text}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div id="x-json-error" role="status">
        {error !== undefined && (
          <p class="x-error">
            <strong>
              Line {error.line}, column {error.column}:
            </strong>{" "}
            {error.message}{" "}
            <button type="button" onClick={goThere}>
              Go there
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
