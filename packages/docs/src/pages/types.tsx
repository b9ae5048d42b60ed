import type { EnumView, MemberView, SchemaView, TypeView } from "../view.js";
import { FieldList, type FieldOptions } from "./fields.js";
import { Blocks, Deprecation, Inconsistency, Phrase, Rules, TypeText } from "./prose.js";

/** Types that are shown below what is the first to use them. */
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

/** How many values of a long list are visible while it is folded. */
const visibleCount = 3;
/** Up to this length, a list is not folded. */
const unfoldedLength = 8;

/** An enum and its values. */
function Enum({
  of: { name, description, inconsistency, deprecated, members },
}: {
  readonly of: EnumView;
}) {
  const first = members.length <= unfoldedLength ? members : members.slice(0, visibleCount);
  const others = members.slice(first.length);
  return (
    <div class="enum" id={name}>
      <p class="enum-head">
        <a class="name" href={`#${encodeURIComponent(name)}`}>
          <code>{name}</code>
        </a>
        {` has ${members.length} ${members.length === 1 ? "value" : "values"}. `}
      </p>
      <Blocks of={description} level={6} />
      <Inconsistency of={inconsistency} />
      <Deprecation of={deprecated} />
      <Values of={first} />
      {others.length > 0 && (
        <details>
          <summary>{`and ${others.length} more`}</summary>
          <Values of={others} />
        </details>
      )}
    </div>
  );
}

function Values({ of }: { readonly of: readonly MemberView[] }) {
  return (
    <ul class="values">
      {of.map(({ value, description, deprecated }) => (
        <li>
          <code>{value}</code>
          {description.length > 0 && (
            <>
              {" "}
              <span>
                <Phrase of={description} />
              </span>
            </>
          )}
          {deprecated !== undefined && (
            <>
              {" "}
              <span class="note">
                Deprecated: <Phrase of={deprecated} />
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
