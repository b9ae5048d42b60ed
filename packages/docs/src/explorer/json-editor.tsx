import { useRef } from "preact/hooks";
import { nameControl } from "./anchors.js";
import { printJson } from "./json-text.js";
import { isLarge, type State } from "./state.js";

interface JsonEditorProps {
  readonly state: State;
  /** The state as of the last pause. */
  readonly deferred: State;
  readonly onChange: (text: string) => void;
}

/** The body as text; invalid JSON stays as typed. */
export function JsonEditor({ state, deferred, onChange }: JsonEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const typed = useRef("");
  const { body, error } = state;
  // The browser takes long to lay out a long text, so edits of the form reach it in a pause.
  const { text } = typed.current === state.text ? state : deferred;
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
        class={isLarge(state) ? "x-code x-json is-large" : "x-code x-json"}
        aria-labelledby="x-json-title"
        aria-describedby="x-json-error"
        aria-invalid={error !== undefined}
        rows={Math.min(Math.max(text.split("\n").length, 6), 22)}
        spellcheck={false}
        autoComplete="off"
        wrap="off"
        readOnly={text !== state.text}
        value={text}
        onInput={({ currentTarget: { value } }) => {
          typed.current = value;
          onChange(value);
        }}
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
