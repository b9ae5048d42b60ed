import type { JsonValue } from "../json.js";
import { Chips, Description, listChips, Marks } from "./about.js";
import { Actions, listSpecial } from "./actions.js";
import { nameControl } from "./anchors.js";
import { ValueControl } from "./controls.js";
import type { FieldData, Issue } from "./data.js";
import { type Path, readAt, toPointer } from "./edit.js";
import { findAnchor, formatName, listIssues, useForm } from "./form.js";
import { Messages } from "./messages.js";

export interface FieldProps {
  readonly field: FieldData;
  readonly path: Path;
  /** Name of the object it belongs to; the params have none. */
  readonly owner?: string | undefined;
  /** Why the field is unavailable, where it is not set. */
  readonly reason?: Issue | undefined;
}

/** A field with its description, its control and its issues. */
export function Field({ field, path, owner, reason }: FieldProps) {
  const form = useForm();
  const { Group } = form;
  const { control, secret, required, examples } = field;
  const name = formatName(field.name);
  const id = nameControl(form.part, path);
  const value = readAt(form.values, path);
  const issues = [...listIssues(form, path), ...(reason === undefined ? [] : [reason])];
  const chips = listChips(field, form.checked.type);
  const ids = { about: `${id}.about`, limits: `${id}.limits`, messages: `${id}.messages` };
  const describedBy = [
    ...(issues.length === 0 ? [] : [ids.messages]),
    ...(chips.length === 0 ? [] : [ids.limits]),
    ids.about,
  ].join(" ");
  const anchor = findAnchor(form, owner, path, field);
  const isGroup = control.kind === "list" || control.kind === "object";
  const onChange = (next: JsonValue | undefined) => form.change(path, next);
  const marks = [
    "x-field",
    ...(value === undefined ? [] : ["is-set"]),
    ...(isGroup ? [] : ["x-row"]),
    ...(anchor !== undefined && anchor === form.target ? ["is-target"] : []),
  ];
  const about = (
    <>
      <Chips id={ids.limits} chips={chips} name={name} />
      <Description field={field} id={ids.about} />
    </>
  );
  // Path parameters cannot be omitted.
  const actions = form.part !== "path" && (
    <Actions
      label={name}
      value={value}
      special={listSpecial(control, secret)}
      onChange={onChange}
    />
  );
  const messages = <Messages id={ids.messages} issues={issues} />;
  if (isGroup) {
    return (
      <li class={marks.join(" ")} id={anchor}>
        <fieldset id={id} tabIndex={-1} aria-describedby={describedBy}>
          <legend class="x-name x-group-name">
            <code>{name}</code>
          </legend>
          <div class="x-head">
            <Marks field={field} />
          </div>
          {about}
          {messages}
          <Group control={control} path={path} label={name} />
          {actions}
        </fieldset>
      </li>
    );
  }
  const enumAnchor =
    control.kind === "choice" && form.anchors.get(control.enum) === toPointer(path)
      ? control.enum
      : undefined;
  return (
    <li class={marks.join(" ")} id={anchor}>
      <div class="x-about">
        <div class="x-head">
          <label class="x-name" for={id}>
            <code>{name}</code>
          </label>
          <Marks field={field} />
        </div>
        {about}
      </div>
      <div class="x-edit" id={enumAnchor}>
        <ValueControl
          id={id}
          control={control}
          secret={secret}
          value={value}
          required={required}
          example={examples?.[0]}
          describedBy={describedBy}
          isInvalid={issues.some(({ severity }) => severity === "error")}
          onChange={onChange}
        />
        {actions}
        {messages}
      </div>
    </li>
  );
}
