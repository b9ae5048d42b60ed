import type { JsonValue } from "../json.js";
import type { CheckResult } from "./check.js";
import type { ExplorerData, FieldData, ObjectData, OperationData } from "./data.js";
import { Field } from "./field.js";
import { type Form, FormContext, type Wanted } from "./form.js";
import { GroupControl } from "./group-control.js";
import { ObjectFields } from "./object-fields.js";
import { editPart, type Part, readParams, type State } from "./state.js";

interface RequestFormProps {
  readonly data: ExplorerData;
  readonly operation: OperationData;
  readonly state: State;
  readonly checked: CheckResult;
  readonly anchors: ReadonlyMap<string, string>;
  readonly target: string;
  readonly wanted: Wanted | undefined;
  readonly onEdit: (edit: (state: State) => State) => void;
}

/** Every part of the request, field by field. */
export function RequestForm({ onEdit, state, ...rest }: RequestFormProps) {
  const { operation } = rest;
  const { error } = state;
  const makeForm = (part: Part, values: JsonValue): Form => ({
    ...rest,
    part,
    values,
    trail: [],
    Group: GroupControl,
    change: (path, value) => onEdit((now) => editPart(now, part, path, value)),
  });
  const nothing = [operation.path, operation.query].flat().length === 0 && !operation.body;
  return (
    <section class="x-form" id="x-form" aria-labelledby="x-form-title">
      <h2 id="x-form-title">Request</h2>
      {nothing && <p class="x-hint">This operation has no parameters and no body.</p>}
      {error !== undefined && (
        <p class="x-error">
          The JSON is invalid (line {error.line}, column {error.column}). The form is disabled and
          shows the last valid JSON.
        </p>
      )}
      <fieldset class="x-whole" disabled={error !== undefined}>
        <legend class="x-unseen">Fields of the request</legend>
        <FormContext.Provider value={makeForm("path", state.path)}>
          <Parameters title="In the path" fields={operation.path} />
        </FormContext.Provider>
        <FormContext.Provider value={makeForm("query", readParams(state))}>
          <Parameters title="In the query" fields={operation.query} />
        </FormContext.Provider>
        {operation.body !== undefined && (
          <FormContext.Provider value={makeForm("body", state.body)}>
            <Body object={operation.body} />
          </FormContext.Provider>
        )}
      </fieldset>
    </section>
  );
}

function Parameters({
  title,
  fields,
}: {
  readonly title: string;
  readonly fields: readonly FieldData[];
}) {
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="x-list">
        {fields.map((field) => (
          <Field key={field.name} field={field} path={[field.name]} />
        ))}
      </ul>
    </>
  );
}

function Body({ object }: { readonly object: ObjectData }) {
  return (
    <>
      <h3>In the body</h3>
      <ObjectFields object={object} path={[]} />
    </>
  );
}
