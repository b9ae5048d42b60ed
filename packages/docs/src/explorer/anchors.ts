import type { Control, ExplorerData, FieldData, OperationData } from "./data.js";
import { listPointers, type Path, toPointer } from "./edit.js";
import type { Part } from "./state.js";

/** The id of the element that edits a value. */
export function nameControl(part: Part, path: Path): string {
  return nameByPointer(part, toPointer(path));
}

// Attributes such as `aria-describedby` separate ids by spaces, so an id must not contain one.
const nameByPointer = (part: Part, pointer: string): string =>
  `${part}:${encodeURIComponent(pointer)}`;

/** Focuses the element that edits the value at a pointer into the params, or else its nearest ancestor. */
export function focusControl(operation: OperationData, pointer: string): void {
  const control = findControl(operation, pointer);
  if (control === undefined) return;
  reveal(control);
  control.focus({ preventScroll: true });
}

function findControl({ query }: OperationData, pointer: string): HTMLElement | undefined {
  for (const outer of listPointers(pointer)) {
    const isQuery = query.some(({ name }) => `${outer}/`.startsWith(`${toPointer([name])}/`));
    const found = document.getElementById(nameByPointer(isQuery ? "query" : "body", outer));
    if (found !== null) return found;
  }
  return undefined;
}

/** Opens everything folded around an element and scrolls it into view. */
export function reveal(element: Element): void {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
    if (outer instanceof HTMLDetailsElement) outer.open = true;
  }
  // A tall element is aligned at its start.
  const isTall = element.getBoundingClientRect().height > innerHeight / 2;
  element.scrollIntoView({ block: isTall ? "start" : "center" });
}

/**
 * The JSON pointer at which each object and enum has its anchors: an object may be shown more than once, but an anchor
 * must be unique. It is the first pointer to the object; in a list, that of the first item.
 */
export function locateAnchors(
  { objects }: ExplorerData,
  { path, query, body, model }: OperationData,
): ReadonlyMap<string, string> {
  const pointers = new Map<string, string>();
  // The select of the type comes first.
  if (model?.type !== undefined) pointers.set(model.type.enum, "");
  const visit = (path: Path, control: Control): void => {
    if (control.kind === "list") visit([...path, 0], control.items);
    const name =
      control.kind === "object" ? control.object : control.kind === "choice" ? control.enum : "";
    if (name === "" || pointers.has(name)) return;
    pointers.set(name, toPointer(path));
    const object = objects.find((one) => control.kind === "object" && one.name === name);
    for (const field of object?.fields ?? []) visit([...path, field.name], field.control);
  };
  const all: readonly FieldData[] = [...path, ...query, ...(body?.fields ?? [])];
  for (const { name, control } of all) visit([name], control);
  return pointers;
}
