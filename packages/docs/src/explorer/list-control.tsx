import { useLayoutEffect, useState } from "preact/hooks";
import { isList, type JsonValue } from "../json.js";
import { Actions, listSpecial } from "./actions.js";
import { nameControl } from "./anchors.js";
import { makeProbe } from "./check.js";
import { UnsupportedValue, ValueControl } from "./controls.js";
import type { Control } from "./data.js";
import { type Path, readAt, toPointer } from "./edit.js";
import { findObject, formatName, linkReference, listIssues, useForm } from "./form.js";
import { ListPages, pageSize, useListPage } from "./list-pages.js";
import { Messages } from "./messages.js";

interface ListProps {
  readonly items: Control;
  readonly path: Path;
  readonly label: string;
}

/** The items of a list, each with its own control. */
export function ListControl({ items: control, path, label }: ListProps) {
  const form = useForm();
  const id = nameControl(form.part, path);
  const value = readAt(form.values, path);
  // A removed button loses the focus.
  const [next, setNext] = useState<string>();
  useLayoutEffect(() => {
    if (next === undefined) return;
    document.getElementById(next)?.focus();
    setNext(undefined);
  }, [next]);
  const items: readonly JsonValue[] = isList(value) ? value : [];
  const { start, show } = useListPage(path, items.length);
  if (value !== undefined && value !== null && !isList(value)) {
    return <UnsupportedValue id={`${id}.value`} value={value} />;
  }
  return (
    <>
      {items.length === 0 && <ItemFields control={control} path={[...path, 0]} />}
      <ListPages start={start} length={items.length} label={label} onShow={show} />
      <ol class="x-list x-items" start={start + 1}>
        {items.slice(start, start + pageSize).map((_, position) => {
          const index = start + position;
          return (
            <Item
              key={index}
              control={control}
              path={[...path, index]}
              label={`${label} ${index + 1}`}
              onRemove={() => {
                form.change([...path, index], undefined);
                const left = items.length - 1;
                const near = nameControl(form.part, [...path, Math.min(index, left - 1)]);
                setNext(left === 0 ? `${id}.add` : near);
              }}
            />
          );
        })}
      </ol>
      <button
        type="button"
        class="x-add x-small"
        id={`${id}.add`}
        onClick={() => {
          const added = [...path, items.length];
          form.change(added, makeProbe(form.data, control));
          show(items.length);
          setNext(nameControl(form.part, added));
        }}
      >
        Add<span class="x-unseen"> to {label}</span>
      </button>
    </>
  );
}

interface ItemProps {
  readonly control: Control;
  readonly path: Path;
  readonly label: string;
  readonly onRemove: () => void;
}

function Item({ control, path, label, onRemove }: ItemProps) {
  const form = useForm();
  const { Group } = form;
  const id = nameControl(form.part, path);
  const value = readAt(form.values, path);
  const issues = listIssues(form, path);
  // An item cannot be omitted, so a blank one is null.
  const onChange = (typed: JsonValue | undefined) => form.change(path, typed ?? null);
  const messages = <Messages id={`${id}.messages`} issues={issues} />;
  const describedBy = issues.length === 0 ? undefined : `${id}.messages`;
  const actions = (
    <Actions
      label={label}
      value={value}
      special={control.nullable ? listSpecial(control).slice(0, 1) : []}
      remove="Remove"
      onChange={(special) => (special === undefined ? onRemove() : onChange(special))}
    />
  );
  if (control.kind === "object" || control.kind === "list") {
    return (
      <li>
        <fieldset id={id} tabIndex={-1} aria-describedby={describedBy} class="x-item">
          <legend class="x-item-name">{label}</legend>
          {messages}
          <Group control={control} path={path} label={label} />
          {actions}
        </fieldset>
      </li>
    );
  }
  return (
    <li class="x-line">
      <ValueControl
        id={id}
        control={control}
        value={value}
        label={label}
        describedBy={describedBy}
        isInvalid={issues.some(({ severity }) => severity === "error")}
        onChange={onChange}
      />
      {actions}
      {messages}
    </li>
  );
}

/** The fields that the items of an empty list would have, with their anchors. */
function ItemFields({ control, path }: { readonly control: Control; readonly path: Path }) {
  const form = useForm();
  if (control.kind !== "object") return null;
  const { name, fields } = findObject(form.data, control.object);
  const isHere = form.anchors.get(name) === toPointer(path);
  return (
    <ul
      class="x-list x-item-fields"
      id={isHere ? name : undefined}
      aria-label={`Fields of each item`}
    >
      {fields.map((field) => (
        <li
          key={field.name}
          id={isHere ? field.anchor : undefined}
          class={field.anchor === form.target ? "is-target" : undefined}
        >
          <a href={linkReference(field)}>
            <code>{formatName(field.name)}</code>
          </a>
        </li>
      ))}
    </ul>
  );
}
