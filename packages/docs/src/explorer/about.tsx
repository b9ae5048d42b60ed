import { holdsFor } from "./check.js";
import type { Control, FieldData } from "./data.js";
import { formatName, useForm } from "./form.js";
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
  const { control, required, secret, deprecated, anchor, name } = field;
  return (
    <>
      <span class="type">{formatControl(control)}</span>
      {required && <span class="flag required">required</span>}
      {deprecated !== undefined && <span class="flag deprecated">deprecated</span>}
      {secret && <span class="flag secret">secret</span>}
      <a class="x-reference" href={`index.html#${encodeURIComponent(anchor)}`}>
        Reference<span class="x-unseen"> of {formatName(name)}</span>
      </a>
    </>
  );
}

/** Limits and defaults as chips: those of the model's type, or those of every case if the type is unknown. */
export function Chips({ field }: { readonly field: FieldData }) {
  const { type } = useForm().checked;
  const cases = (field.cases ?? []).filter((one) => holdsFor(one, type));
  const isOwn = (one: (typeof cases)[number]) => type !== undefined && one.types !== undefined;
  const limits = cases.filter((one) => one.limits !== undefined);
  const defaults = cases.filter((one) => one.default !== undefined);
  const general = limits.some(isOwn) ? [] : (field.limits ?? []);
  const fallback = defaults.some(isOwn) || field.default === undefined ? [] : [field.default];
  if (general.length + cases.length + fallback.length === 0) return null;
  return (
    <ul class="chips" aria-label={`Limits and defaults of ${formatName(field.name)}`}>
      {general.map((text) => (
        <li key={text}>
          <Phrase text={text} />
        </li>
      ))}
      {limits.flatMap(({ label, limits: phrases = [] }) =>
        phrases.map((text) => (
          <li key={label + text} class="x-own">
            <Phrase text={`${label}: ${text}`} />
          </li>
        )),
      )}
      {fallback.map((text) => (
        <li key={text}>
          <Phrase text={`default ${text}`} />
        </li>
      ))}
      {defaults.map(({ label, default: text = "" }) => (
        <li key={`${label}=${text}`} class="x-own">
          <Phrase text={`${label}: default ${text}`} />
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
