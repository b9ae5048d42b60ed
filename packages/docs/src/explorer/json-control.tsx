import { useState } from "preact/hooks";
import { type ControlProps, share } from "./control-props.js";
import { parseJson, printJson } from "./json-text.js";

/** Any value as JSON. It takes effect once it parses. */
export function JsonControl(props: ControlProps) {
  const { value, onChange } = props;
  const [draft, setDraft] = useState<string>();
  const shown = value === undefined ? "" : printJson(value);
  const text = draft ?? shown;
  const error = text.trim() === "" ? undefined : parseJson(text).error;
  return (
    <>
      <textarea
        {...share(props)}
        class="x-code"
        rows={Math.min(text.split("\n").length, 12)}
        spellcheck={false}
        value={text}
        aria-invalid={props.isInvalid || error !== undefined}
        onInput={({ currentTarget }) => {
          const typed = currentTarget.value;
          setDraft(typed);
          const parsed = parseJson(typed);
          if (parsed.error === undefined) onChange(typed.trim() === "" ? undefined : parsed.value);
        }}
        onBlur={() => error === undefined && setDraft(undefined)}
      />
      {error !== undefined && (
        <p class="x-meaning">
          Invalid JSON, omitted. Line {error.line}, column {error.column}: {error.message}
        </p>
      )}
    </>
  );
}
