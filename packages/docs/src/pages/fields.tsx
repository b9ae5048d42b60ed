import type { FieldView } from "../view.js";
import { Blocks, Inconsistency, MoreAt, Phrase, Rules, TypeText } from "./prose.js";
import { usePage } from "./site-context.js";

export interface FieldOptions {
  /** Where the explorer shows the field, if it does. */
  readonly explorer?: string | undefined;
  /** How many levels of nested schemas are initially open. */
  readonly openLevels: number;
}

interface FieldProps {
  readonly field: FieldView;
  readonly options: FieldOptions;
}

/** A field: name, type, limits as chips, description, rules as sentences. */
export function FieldText({ field, options }: FieldProps) {
  return (
    <>
      <div class="field-head">
        <a class="name" href={`#${encodeURIComponent(field.anchor)}`}>
          <code>{field.name}</code>
        </a>{" "}
        <span class="type">
          <TypeText words={field.type} />
        </span>
        <Flags field={field} />
        <Siblings field={field} options={options} />
      </div>
      <Chips field={field} />
      <Blocks of={field.description} level={6} />
      <Inconsistency of={field.inconsistency} />
      <Rules of={field.rules} />
      <Notes field={field} />
      <MoreAt of={field.externalDocs} />
    </>
  );
}

function Flags({ field }: { readonly field: FieldView }) {
  const { name, wireName } = field;
  const flags = [
    ...(field.required ? ["required"] : []),
    ...(field.deprecated === undefined ? [] : ["deprecated"]),
    ...(field.secret ? ["secret"] : []),
    ...(wireName === name ? [] : [`sent as ${wireName}`]),
  ];
  return (
    <>
      {flags.map((flag) => (
        <>
          {" "}
          <span class={`flag ${flag.split(" ", 1)}`}>{flag}</span>
        </>
      ))}
    </>
  );
}

/** The same field on the other pages of the site. */
function Siblings({ field: { anchor }, options }: FieldProps) {
  const { fileOf } = usePage();
  const hash = `#${encodeURIComponent(anchor)}`;
  const pages = [
    ...(options.explorer === undefined ? [] : [{ path: options.explorer, label: "Explorer" }]),
    { path: "redoc.html", label: "Redoc" },
  ];
  return (
    <>
      {" "}
      <span class="siblings">
        {pages.map(({ path, label }) => (
          <>
            {" "}
            <a href={`${fileOf(path)}${hash}`} aria-label={`${anchor} in ${label}`}>
              {label}
            </a>
          </>
        ))}
      </span>
    </>
  );
}

function Chips({ field }: { readonly field: FieldView }) {
  const { name, limits, cases } = field;
  if (limits.length + cases.length === 0 && field.default === undefined) return null;
  return (
    <ul class="chips" aria-label={`Limits of ${name}`}>
      {limits.map((limit) => (
        <li>
          <Phrase of={limit} />
        </li>
      ))}
      {field.default !== undefined && (
        <li>
          default <Phrase of={field.default} />
        </li>
      )}
      {cases.map((title) => (
        <li class="case">{title}</li>
      ))}
    </ul>
  );
}

/** Advice on a deprecated field, and examples. */
function Notes({ field: { deprecated, examples } }: { readonly field: FieldView }) {
  return (
    <>
      {deprecated !== undefined && (
        <p class="note">
          Deprecated. <Phrase of={deprecated} />
        </p>
      )}
      {examples.length > 0 && (
        <p class="example">
          {`${examples.length === 1 ? "Example" : "Examples"}: `}
          {examples.map((example, index) => (
            <>
              {index > 0 && ", "}
              <Phrase of={example} />
            </>
          ))}
        </p>
      )}
    </>
  );
}
