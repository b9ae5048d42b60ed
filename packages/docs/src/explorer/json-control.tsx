import { useState } from "preact/hooks";
import { type ControlProps, share } from "./control-props.js";
import { parseJson, printJson } from "./json-text.js";

/** Any value, as JSON. It counts as soon as it parses. */
export function JsonControl(props: ControlProps) {
  const { value, onChange } = props;
  const [draft, setDraft] = useState<string>();
  const shown = value === undefined ? "" : printJson(value);
  const text = draft ?? shown;
  const fault = text.trim() === "" ? undefined : parseJson(text).fault;
  return (
    <>
      <textarea
        {...share(props)}
        class="x-code"
        rows={Math.min(text.split("\n").length, 12)}
        spellcheck={false}
        value={text}
        aria-invalid={props.isInvalid || fault !== undefined}
        onInput={({ currentTarget }) => {
          const typed = currentTarget.value;
          setDraft(typed);
          const parsed = parseJson(typed);
          if (parsed.fault === undefined) onChange(typed.trim() === "" ? undefined : parsed.value);
        }}
        onBlur={() => fault === undefined && setDraft(undefined)}
      />
      {fault !== undefined && (
        <p class="x-meaning">
          Not JSON yet, so not sent. Line {fault.line}, column {fault.column}: {fault.message}
        </p>
      )}
    </>
  );
}
