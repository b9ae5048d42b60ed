import type { DocsView, FieldView, Inline, OperationView, TypeView } from "../view.js";
import { Phrase } from "./prose.js";

export interface Entry {
  readonly anchor: string;
  readonly label: Inline;
  readonly isCode?: boolean;
  readonly children?: readonly Entry[];
}

/** The table of contents as a tree of links. */
export function Contents({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul>
      {entries.map(({ anchor, label, isCode = false, children = [] }) => (
        <li>
          <a href={`#${encodeURIComponent(anchor)}`}>
            {isCode ? (
              <code>
                <Phrase of={label} />
              </code>
            ) : (
              <Phrase of={label} />
            )}
          </a>
          {children.length > 0 && <Contents entries={children} />}
        </li>
      ))}
    </ul>
  );
}

/** An operation with its request, its responses and the types that are shown with it. */
export function listOperation(operation: OperationView): Entry {
  const { anchor, httpMethod, path, summary, request, responsesAnchor, fields } = operation;
  return {
    anchor,
    label: summary === "" ? `${httpMethod} ${path}` : summary,
    children: [
      {
        anchor: request,
        label: "Request",
        children: [
          ...fields.map((field) => ({ anchor: field.anchor, label: field.name, isCode: true })),
          ...listSchemas(fields.flatMap(({ nested }) => nested)),
        ],
      },
      {
        anchor: responsesAnchor,
        label: "Responses",
        children: listSchemas(operation.responses.flatMap(({ nested }) => nested)),
      },
    ],
  };
}

/** The schemas among types, and those that are shown inside them. */
function listSchemas(types: readonly TypeView[]): Entry[] {
  return types.flatMap((type) => {
    if (type.kind === "enum") return [];
    const inner = [...type.nested, ...type.fields.flatMap(({ nested }) => nested)];
    return [{ anchor: type.name, label: type.name, isCode: true }, ...listSchemas(inner)];
  });
}

interface IndexedField {
  readonly anchor: string;
  readonly owner: string;
  readonly name: string;
}

/** Every field of every object and operation in alphabetical order. */
export function FieldIndex({ view }: { readonly view: DocsView }) {
  const fields = [
    ...view.operations.flatMap(({ request, fields }) => indexFields(request, fields)),
    ...view.schemas.flatMap(({ name, fields }) => indexFields(name, fields)),
  ].sort((one, other) => compare(one.name, other.name) || compare(one.owner, other.owner));
  return (
    <ul class="field-index">
      {fields.map(({ anchor, owner, name }) => (
        <li>
          <a href={`#${encodeURIComponent(anchor)}`}>
            <code>{name}</code> <small>{owner}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

function indexFields(owner: string, fields: readonly FieldView[]): IndexedField[] {
  return fields.map(({ anchor, name }) => ({ anchor, owner, name }));
}

/** Ignores case at first; not by locale, which differs between machines. */
function compare(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
