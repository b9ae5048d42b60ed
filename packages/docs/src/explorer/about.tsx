import { holdsFor } from "./check.js";
import type { Control, FieldData, Markup } from "./data.js";
import { formatName, linkReference, useForm } from "./form.js";
import { Phrase, Prose } from "./prose.js";

/** The type of a value in a few words. */
function formatControl(control: Control): string {
  const words = formatKind(control);
  return control.nullable ? `${words} or null` : words;
}

function formatKind(control: Control): string {
  switch (control.kind) {
    case "text":
      return "string";
    case "number":
    case "boolean":
      return control.kind;
    case "json":
      return "JSON";
    case "choice":
      return control.enum;
    case "literal":
      return JSON.stringify(control.value);
    case "list":
      return `list of ${formatControl(control.items)}`;
    case "object":
      return control.object;
  }
}

/** Type, flags and the link to the same field in the reference. */
export function Marks({ field }: { readonly field: FieldData }) {
  const { control, required, secret, deprecated, name } = field;
  return (
    <>
      <span class="type">{formatControl(control)}</span>
      {required && <span class="flag required">required</span>}
      {deprecated !== undefined && <span class="flag deprecated">deprecated</span>}
      {secret && <span class="flag secret">secret</span>}
      <a class="x-reference" href={linkReference(field)}>
        Reference<span class="x-unseen"> of {formatName(name)}</span>
      </a>
    </>
  );
}

interface Chip {
  readonly text: Markup;
  /** Whether it holds in one case only. */
  readonly isOwn?: true;
}

/** Limits and defaults of a field: those of the model's type, or those of every case if the type is unknown. */
export function listChips(field: FieldData, type: string | undefined): readonly Chip[] {
  const cases = (field.cases ?? []).filter((one) => holdsFor(one, type));
  const isOwn = (one: (typeof cases)[number]) => type !== undefined && one.types !== undefined;
  const limits = cases.filter((one) => one.limits !== undefined);
  const defaults = cases.filter((one) => one.default !== undefined);
  const general = limits.some(isOwn) ? [] : (field.limits ?? []);
  const fallback = defaults.some(isOwn) || field.default === undefined ? [] : [field.default];
  const own = (label: Markup, text: Markup): Chip => ({ text: `${label}: ${text}`, isOwn: true });
  return [
    ...general.map((text) => ({ text })),
    ...limits.flatMap(({ label, limits: phrases = [] }) => phrases.map((text) => own(label, text))),
    ...fallback.map((text) => ({ text: `default ${text}` })),
    ...defaults.map(({ label, default: text = "" }) => own(label, `default ${text}`)),
  ];
}

interface ChipsProps {
  readonly id: string;
  readonly chips: readonly Chip[];
  /** Name of the field. */
  readonly name: string;
}

export function Chips({ id, chips, name }: ChipsProps) {
  if (chips.length === 0) return null;
  return (
    <ul class="chips" id={id} aria-label={`Limits and defaults of ${name}`}>
      {chips.map(({ text, isOwn }) => (
        <li key={text} class={isOwn && "x-own"}>
          <Phrase text={text} />
        </li>
      ))}
    </ul>
  );
}

/** The description of the field and its rules. */
export function Description({ field, id }: { readonly field: FieldData; readonly id: string }) {
  const { type } = useForm().checked;
  const { description, deprecated, inconsistency, notes = [], secret } = field;
  return (
    <div class="x-description" id={id}>
      <Prose text={description} />
      {deprecated !== undefined && <Prose text={`<p>Deprecated. ${deprecated}</p>`} />}
      {notes
        .filter((note) => holdsFor(note, type))
        .map(({ text }) => (
          <Prose key={text} text={`<p>${text}</p>`} />
        ))}
      {inconsistency !== undefined && (
        <Prose class="x-inconsistency" text={`<p>Note: ${inconsistency}</p>`} />
      )}
      {secret && <p>A secret: it appears in the JSON and the code, but not in the link.</p>}
    </div>
  );
}
