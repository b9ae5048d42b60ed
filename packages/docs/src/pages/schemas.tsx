import type { FieldView, SchemaView, TypeView } from "../view.js";
import { Enum } from "./enums.js";
import { type FieldOptions, FieldText } from "./fields.js";
import { Blocks, Deprecation, Inconsistency, MoreAt, Rules, TypeText } from "./prose.js";

/** Types that are shown below their first use. */
export function NestedTypes({
  types,
  options,
}: {
  readonly types: readonly TypeView[];
  readonly options: FieldOptions;
}) {
  return (
    <>
      {types.map((type) =>
        type.kind === "enum" ? (
          <Enum of={type} />
        ) : (
          <SchemaBranch schema={type} options={options} />
        ),
      )}
    </>
  );
}

/** Fields, each with the types nested in it. */
export function FieldList({
  fields,
  options,
}: {
  readonly fields: readonly FieldView[];
  readonly options: FieldOptions;
}) {
  return (
    <ul class="fields">
      {fields.map((field) => (
        <li class="field" id={field.anchor} data-only={field.cases?.only?.join(" ")}>
          <FieldText field={field} options={options} />
          <NestedTypes types={field.nested} options={options} />
        </li>
      ))}
    </ul>
  );
}

interface SchemaProps {
  readonly schema: SchemaView;
  readonly options: FieldOptions;
}

/** A schema as a branch that opens and closes without a script. A closed branch lists the names of its fields. */
function SchemaBranch({ schema, options }: SchemaProps) {
  const { name, fields } = schema;
  const inner = { ...options, openLevels: options.openLevels - 1 };
  return (
    <details class="branch" id={name} open={options.openLevels > 0}>
      <summary>
        <code>{name}</code> <span class="count">{countFields(fields.length)}</span>{" "}
        <span class="preview">{fields.map((field) => field.name).join(", ")}</span>
      </summary>
      <SchemaBody schema={schema} options={inner} />
    </details>
  );
}

function countFields(count: number): string {
  return count === 0 ? "" : `${count} ${count === 1 ? "field" : "fields"}`;
}

/** A schema without its name. */
function SchemaBody({ schema, options }: SchemaProps) {
  return (
    <>
      <Blocks of={schema.description} level={6} />
      <Inconsistency of={schema.inconsistency} />
      <Deprecation of={schema.deprecated} />
      <MoreAt of={schema.externalDocs} />
      <Rules of={schema.rules} />
      {schema.type === undefined ? (
        <FieldList fields={schema.fields} options={options} />
      ) : (
        <p class="type">
          <TypeText words={schema.type} />
        </p>
      )}
      <NestedTypes types={schema.nested} options={options} />
    </>
  );
}
