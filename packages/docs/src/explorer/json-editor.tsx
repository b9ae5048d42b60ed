import { useRef } from "preact/hooks";
import { parseJson, printJson } from "./json-text.js";
import { nameControl } from "./places.js";

interface JsonEditorProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** The body as text. What is no JSON yet stays as it was typed. */
export function JsonEditor({ text, onChange }: JsonEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { fault, value } = parseJson(text);
  const goThere = () => {
    area.current?.focus();
    area.current?.setSelectionRange(fault?.offset ?? 0, (fault?.offset ?? 0) + 1);
  };
  return (
    <section class="x-panel" aria-labelledby="x-json-title">
      <div class="x-panel-head">
        <h2 id="x-json-title">JSON</h2>
        <button
          type="button"
          disabled={value === undefined}
          onClick={() => value !== undefined && onChange(printJson(value))}
        >
          Format
        </button>
      </div>
      <textarea
        ref={area}
        id={nameControl("body", [])}
        class="x-code x-json"
        aria-labelledby="x-json-title"
        aria-describedby="x-json-fault"
        aria-invalid={fault !== undefined}
        rows={Math.min(Math.max(text.split("\n").length, 6), 22)}
        spellcheck={false}
        autoComplete="off"
        wrap="off"
        value={text}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div id="x-json-fault" role="status">
        {fault !== undefined && (
          <p class="x-fault">
            <strong>
              Line {fault.line}, column {fault.column}:
            </strong>{" "}
            {fault.message}{" "}
            <button type="button" onClick={goThere}>
              Go there
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
