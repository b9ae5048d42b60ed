import { useLayoutEffect, useState } from "preact/hooks";
import { isObject } from "../json.js";
import { Actions } from "./actions.js";
import { OddValue } from "./controls.js";
import type { FieldData, Issue, ObjectData } from "./data.js";
import { type Path, readAt, toPointer } from "./edit.js";
import { Field } from "./field.js";
import { FormContext, findAnchor, findObject, listIssues, sayName, useForm } from "./form.js";
import { Messages } from "./messages.js";
import { nameControl } from "./places.js";
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
    return <OddValue id={`${nameControl(form.part, path)}.value`} value={value} />;
  }
  // An object that may hold itself is shown as deep as it is set, and no deeper.
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

/** The fields that count, then those the JSON has beside them, then those that do not count and why. */
export function ObjectFields({ object, path, owner }: ObjectProps) {
  const form = useForm();
  // Fields that the reader wants to set all the same.
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const newest = wanted.at(-1);
  useLayoutEffect(() => {
    if (newest === undefined) return;
    document.getElementById(nameControl(form.part, [...path, newest]))?.focus();
  }, [newest]);
  const judged = object.fields.map((field) => ({
    field,
    reason: form.judgement.explain([...path, field.name], field),
  }));
  const listUnavailable = (severity: Issue["severity"]) =>
    judged.flatMap(({ field, reason }) =>
      reason?.severity === severity && !wanted.includes(field.name)
        ? [{ field, reason, anchor: findAnchor(form, owner, [...path, field.name], field) }]
        : [],
    );
  const onWant = (name: string) => setWanted([...wanted, name]);
  const words = form.judgement.type === undefined ? "as things stand" : "for this type";
  return (
    <>
      {object.relations.map((text) => (
        <Prose key={text} class="x-relation" text={`<p>${text}</p>`} />
      ))}
      <ul class={path.length === 0 ? "x-list" : "x-list x-nested"}>
        {judged
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
        title={`Probably not ${words}`}
        entries={listUnavailable("warning")}
        onWant={onWant}
      />
      <UnavailableFields
        title={`Not ${words}`}
        entries={listUnavailable("error")}
        onWant={onWant}
      />
    </>
  );
}

interface OtherProps {
  readonly fields: readonly FieldData[];
  readonly path: Path;
}

/** Fields of the JSON that the reference does not know. */
function OtherFields({ fields, path }: OtherProps) {
  const form = useForm();
  const value = readAt(form.values, path);
  if (!isObject(value)) return null;
  // The form has a place of its own for those that go into the query.
  const known = [...fields, ...(path.length === 0 ? form.operation.query : [])];
  const names = new Set(known.map(({ name }) => name));
  const others = Object.entries(value).filter(([name]) => !names.has(name));
  return others.map(([name, inner]) => {
    const place = [...path, name];
    const id = nameControl(form.part, place);
    return (
      <li key={name} class="x-field x-row is-set">
        <div class="x-about">
          <strong class="x-name">
            <code>{sayName(name)}</code>
          </strong>
          <p class="x-description">The reference does not know this field.</p>
        </div>
        <div class="x-edit">
          <OddValue id={id} value={inner} describedBy={`${id}.messages`} />
          <Actions
            label={sayName(name)}
            value={inner}
            special={[]}
            onChange={() => form.change(place, undefined)}
          />
          <Messages id={`${id}.messages`} issues={listIssues(form, place)} />
        </div>
      </li>
    );
  });
}
