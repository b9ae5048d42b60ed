import type { FieldCasesView, FieldView } from "../view.js";
import { Blocks, Inconsistency, MoreAt, Phrase, Rules, TypeText } from "./prose.js";
import { usePage } from "./site-context.js";

export interface FieldOptions {
  /** The address of the explorer with the form that has the fields, if there is one. */
  readonly explorer?: string | undefined;
  /** How many levels of nested schemas are initially open. */
  readonly openLevels: number;
}

interface FieldProps {
  readonly field: FieldView;
  readonly options: FieldOptions;
}

/**
 * A field: name, type, limits as chips, description, a table of the rules that depend on the case, and other rules as
 * sentences.
 */
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
      {field.cases !== undefined && <CaseTable field={field.name} of={field.cases} />}
      <Rules of={field.cases === undefined ? [...field.caseRules, ...field.rules] : field.rules} />
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

/** Links to the field on the other pages of the site. */
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

/** Limits and the default, unless the table of cases states them for each. */
function Chips({ field }: { readonly field: FieldView }) {
  const { name, cases } = field;
  const limits = cases?.hasLimits ? [] : field.limits;
  const fallback = cases?.hasDefaults ? undefined : field.default;
  if (limits.length === 0 && fallback === undefined) return null;
  return (
    <ul class="chips" aria-label={`Limits of ${name}`}>
      {limits.map((limit) => (
        <li>
          <Phrase of={limit} />
        </li>
      ))}
      {fallback !== undefined && (
        <li>
          default <Phrase of={fallback} />
        </li>
      )}
    </ul>
  );
}

interface CaseTableProps {
  readonly field: string;
  readonly of: FieldCasesView;
}

function CaseTable({ field, of }: CaseTableProps) {
  const { name, hasLimits, hasDefaults, hasAvailability, rows } = of;
  const columns = [
    ...(hasLimits ? [{ title: "Limits", key: "limits" } as const] : []),
    ...(hasDefaults ? [{ title: "Default", key: "default" } as const] : []),
    ...(hasAvailability ? [{ title: "Available", key: "availability" } as const] : []),
  ];
  return (
    <table class="cases" aria-label={`${field} by ${name}`}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {columns.map(({ title }) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr data-cases={row.cases.length === 0 ? undefined : row.cases.join(" ")}>
            <th scope="row">{row.label}</th>
            {columns.map(({ key }) => (
              <td>{row[key].length === 0 ? "–" : <Phrase of={row[key]} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
