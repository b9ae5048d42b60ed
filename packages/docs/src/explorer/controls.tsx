import { useState } from "preact/hooks";
import { type ControlProps, share } from "./control-props.js";
import type { ChoiceData, Control } from "./data.js";
import { isSame } from "./edit.js";
import { useForm } from "./form.js";
import { JsonControl } from "./json-control.js";
import { readNumber } from "./numbers.js";
import { Phrase } from "./prose.js";

function formatExample({ value, example }: ControlProps): string | undefined {
  if (value === null) return "null";
  if (typeof example === "object" || example === undefined) return undefined;
  return `e.g. ${example}`;
}

/** A text, which may contain line breaks. */
function TextControl(props: ControlProps) {
  const text = typeof props.value === "string" ? props.value : "";
  return (
    <textarea
      {...share(props)}
      rows={Math.min(text.split("\n").length, 8)}
      value={text}
      placeholder={formatExample(props)}
      onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  );
}

function SecretControl(props: ControlProps) {
  return (
    <input
      {...share(props)}
      type="password"
      autoComplete="off"
      value={typeof props.value === "string" ? props.value : ""}
      onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  );
}

/** A number, typed as text. Text that is not a number stays unchanged, and the check reports it. */
function NumberControl(props: ControlProps) {
  const { value, onChange } = props;
  // The typed text stays while it equals the value, such as `1e-5`, or `0.` while typing `0.5`.
  const [draft, setDraft] = useState("");
  const shown = value === undefined || value === null ? "" : String(value);
  return (
    <input
      {...share(props)}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      value={isSame(readNumber(draft), value) ? draft : shown}
      placeholder={formatExample(props)}
      onInput={({ currentTarget }) => {
        setDraft(currentTarget.value);
        onChange(readNumber(currentTarget.value));
      }}
      onBlur={() => setDraft("")}
    />
  );
}

/** One of a few values; a value of the JSON that is not listed is added to them. */
function ChoiceControl({
  choices,
  ...props
}: ControlProps & { readonly choices: readonly ChoiceData[] }) {
  const { value, onChange } = props;
  const chosen = choices.find((choice) => choice.value === value);
  const isUnlisted = value !== undefined && chosen === undefined;
  return (
    <>
      <select
        {...share(props)}
        value={value === undefined ? "" : JSON.stringify(value)}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === "" ? undefined : JSON.parse(currentTarget.value))
        }
      >
        <option value="">Omitted</option>
        {choices.map((choice) => (
          <option key={String(choice.value)} value={JSON.stringify(choice.value)}>
            {String(choice.value)}
            {choice.deprecated !== undefined && " (deprecated)"}
          </option>
        ))}
        {isUnlisted && (
          <option value={JSON.stringify(value)}>
            {JSON.stringify(value)} {value === null ? "" : "(not listed)"}
          </option>
        )}
      </select>
      {chosen?.description !== undefined && (
        <p class="x-meaning">
          <Phrase text={chosen.description} />
        </p>
      )}
    </>
  );
}

/** The start of a text that is too long to be shown as a whole. */
function shorten(text: string): string {
  return text.length > 500 ? `${text.slice(0, 500)} …` : text;
}

/** A value that its control cannot show. */
export function UnsupportedValue({
  id,
  value,
  describedBy,
}: Pick<ControlProps, "id" | "value" | "describedBy">) {
  return (
    <p class="x-unsupported" id={id} tabIndex={-1} aria-describedby={describedBy}>
      <code>{shorten(JSON.stringify(value) ?? "")}</code> Edit it in the JSON.
    </p>
  );
}

const booleans: readonly ChoiceData[] = [{ value: true }, { value: false }];

/** The control for a value, or the value alone where the control cannot show it. */
export function ValueControl({
  control,
  secret,
  ...props
}: ControlProps & { readonly control: Control; readonly secret?: boolean | undefined }) {
  const { data } = useForm();
  const { value } = props;
  const isBlank = value === undefined || value === null;
  switch (control.kind) {
    case "text": {
      if (!isBlank && typeof value !== "string") return <UnsupportedValue {...props} />;
      // A password field removes line breaks.
      return secret && !String(value).includes("\n") ? (
        <SecretControl {...props} />
      ) : (
        <TextControl {...props} />
      );
    }
    case "number": {
      const isText = typeof value === "string" && readNumber(value) === value;
      return isBlank || typeof value === "number" || isText ? (
        <NumberControl {...props} />
      ) : (
        <UnsupportedValue {...props} />
      );
    }
    case "boolean":
      return <ChoiceControl {...props} choices={booleans} />;
    case "literal":
      return <ChoiceControl {...props} choices={[control]} />;
    case "choice": {
      const choices = data.enums.find(({ name }) => name === control.enum)?.values ?? [];
      return <ChoiceControl {...props} choices={choices} />;
    }
    default:
      return <JsonControl {...props} />;
  }
}
