import { type ComponentType, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { JsonValue } from "../json.js";
import type { CheckResult } from "./check.js";
import type { Control, ExplorerData, FieldData, Issue, ObjectData, OperationData } from "./data.js";
import { type Path, toPointer } from "./edit.js";
import type { Part } from "./state.js";

/** A list or an object within the params. */
export interface GroupProps {
  readonly control: Extract<Control, { kind: "list" | "object" }>;
  readonly path: Path;
  readonly label: string;
}

/** The value that the reader asked to see last; a new object each time. */
export interface Wanted {
  /** JSON pointer into the params. */
  readonly pointer: string;
}

/** What every field uses of the page around it. */
export interface Form {
  readonly data: ExplorerData;
  readonly operation: OperationData;
  readonly part: Part;
  /** The values of the part. */
  readonly values: JsonValue;
  readonly checked: CheckResult;
  /** The JSON pointers at which objects and enums have their anchors. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The anchor in the address. */
  readonly target: string;
  readonly wanted: Wanted | undefined;
  /** Names of the objects around the field. */
  readonly trail: readonly string[];
  /** Shows lists and objects, which hold fields themselves: passed on here, because fields cannot import it. */
  readonly Group: ComponentType<GroupProps>;
  /** Sets the value at a path, or omits it if `undefined`. */
  change(path: Path, value: JsonValue | undefined): void;
}

export const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === undefined) throw new Error("useForm must be called inside a FormContext.");
  return form;
}

export function listIssues({ part, checked }: Form, path: Path): readonly Issue[] {
  const pointer = toPointer(path);
  // The check covers the params only, not the path.
  return part === "path" ? [] : checked.issues.filter((issue) => issue.pointer === pointer);
}

/** The address of the field in the reference. */
export function linkReference({ page = "index.html", anchor }: FieldData): string {
  return `${page}#${encodeURIComponent(anchor)}`;
}

/** A visible form of a name, even of an empty one. */
export function formatName(name: string): string {
  return name === "" ? '""' : name;
}

export function findObject({ objects }: ExplorerData, name: string): ObjectData {
  return objects.find((object) => object.name === name) ?? { name, fields: [], relations: [] };
}

/** The anchor of a field, if it is shown here. */
export function findAnchor(form: Form, owner: string | undefined, path: Path, field: FieldData) {
  const isHere = owner === undefined || form.anchors.get(owner) === toPointer(path.slice(0, -1));
  return isHere ? field.anchor : undefined;
}
