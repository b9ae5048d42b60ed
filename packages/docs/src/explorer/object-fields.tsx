import { useLayoutEffect, useState } from "preact/hooks";
import { isObject } from "../json.js";
import { Actions } from "./actions.js";
import { nameControl } from "./anchors.js";
import { UnsupportedValue } from "./controls.js";
import type { FieldData, Issue, ObjectData } from "./data.js";
import { type Path, readAt, toPointer } from "./edit.js";
import { Field } from "./field.js";
import { FormContext, findAnchor, findObject, formatName, listIssues, useForm } from "./form.js";
import { Messages } from "./messages.js";
import { Prose } from "./prose.js";
import { UnavailableFields } from "./unavailable-fields.js";

interface NestedProps {
  /** Name of the object. */
  readonly name: string;
  readonly path: Path;
}

/** An object within the params. */
export function NestedObject({ name, path }: NestedProps) {
  const form = useForm();
  const value = readAt(form.values, path);
  if (value !== undefined && value !== null && !isObject(value)) {
    return <UnsupportedValue id={`${nameControl(form.part, path)}.value`} value={value} />;
  }
  // A recursive object is shown only as deep as it is set.
  if (value === undefined && form.trail.includes(name)) {
    return (
      <button type="button" onClick={() => form.change(path, {})}>
        Add<span class="x-unseen"> {name}</span>
      </button>
    );
  }
  const isHere = form.anchors.get(name) === toPointer(path);
  return (
    <FormContext.Provider value={{ ...form, trail: [...form.trail, name] }}>
      <div id={isHere ? name : undefined}>
        <ObjectFields object={findObject(form.data, name)} path={path} owner={name} />
      </div>
    </FormContext.Provider>
  );
}

interface ObjectProps {
  readonly object: ObjectData;
  readonly path: Path;
  readonly owner?: string;
}

/** The available fields, then unknown fields of the JSON, then the unavailable ones with the reason. */
export function ObjectFields({ object, path, owner }: ObjectProps) {
  const form = useForm();
  // Unavailable fields that the reader chose to set anyway.
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const newest = wanted.at(-1);
  useLayoutEffect(() => {
    if (newest === undefined) return;
    document.getElementById(nameControl(form.part, [...path, newest]))?.focus();
  }, [newest]);
  const fields = object.fields.map((field) => ({
    field,
    reason: form.checked.explain([...path, field.name], field),
  }));
  const listUnavailable = (severity: Issue["severity"]) =>
    fields.flatMap(({ field, reason }) =>
      reason?.severity === severity && !wanted.includes(field.name)
        ? [{ field, reason, anchor: findAnchor(form, owner, [...path, field.name], field) }]
        : [],
    );
  const onWant = (name: string) => setWanted([...wanted, name]);
  const suffix = form.checked.type === undefined ? "" : " for this type";
  return (
    <>
      {object.relations.map((text) => (
        <Prose key={text} class="x-relation" text={`<p>${text}</p>`} />
      ))}
      <ul class={path.length === 0 ? "x-list" : "x-list x-nested"}>
        {fields
          .filter(({ field, reason }) => reason === undefined || wanted.includes(field.name))
          .map(({ field, reason }) => (
            <Field
              key={field.name}
              field={field}
              path={[...path, field.name]}
              owner={owner}
              reason={reason}
            />
          ))}
        <OtherFields fields={object.fields} path={path} />
      </ul>
      <UnavailableFields
        title={`Probably unavailable${suffix}`}
        entries={listUnavailable("warning")}
        onWant={onWant}
      />
      <UnavailableFields
        title={`Unavailable${suffix}`}
        entries={listUnavailable("error")}
        onWant={onWant}
      />
    </>
  );
}

/** How many fields that are not in the reference are listed at most. */
const mostOthers = 50;

interface OtherProps {
  readonly fields: readonly FieldData[];
  readonly path: Path;
}

/** Fields of the JSON that are not in the reference. */
function OtherFields({ fields, path }: OtherProps) {
  const form = useForm();
  const value = readAt(form.values, path);
  if (!isObject(value)) return null;
  // The form shows query parameters in a separate section.
  const known = [...fields, ...(path.length === 0 ? form.operation.query : [])];
  const names = new Set(known.map(({ name }) => name));
  const others = Object.entries(value).filter(([name]) => !names.has(name));
  const more = others.length - mostOthers;
  const shown = others.slice(0, mostOthers).map(([name, inner]) => {
    const innerPath = [...path, name];
    const id = nameControl(form.part, innerPath);
    return (
      <li key={name} class="x-field x-row is-set">
        <div class="x-about">
          <strong class="x-name">
            <code>{formatName(name)}</code>
          </strong>
          <p class="x-description">This field is not in the reference.</p>
        </div>
        <div class="x-edit">
          <UnsupportedValue id={id} value={inner} describedBy={`${id}.messages`} />
          <Actions
            label={formatName(name)}
            value={inner}
            special={[]}
            onChange={() => form.change(innerPath, undefined)}
          />
          <Messages id={`${id}.messages`} issues={listIssues(form, innerPath)} />
        </div>
      </li>
    );
  });
  return (
    <>
      {shown}
      {more > 0 && (
        <li class="x-field">
          <p class="x-description">{more} more fields of the JSON are not in the reference.</p>
        </li>
      )}
    </>
  );
}
