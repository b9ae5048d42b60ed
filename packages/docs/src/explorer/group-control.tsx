import type { GroupProps } from "./form.js";
import { ListControl } from "./list-control.js";
import { NestedObject } from "./object-fields.js";

/** The control of a value that holds others. */
export function GroupControl({ control, path, label }: GroupProps) {
  return control.kind === "list" ? (
    <ListControl items={control.items} path={path} label={label} />
  ) : (
    <NestedObject name={control.object} path={path} />
  );
}
