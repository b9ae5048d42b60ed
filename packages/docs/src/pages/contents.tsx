import type { DocsView, FieldView, Inline } from "../view.js";
import { Phrase } from "./prose.js";
import { usePage } from "./site-context.js";

export interface Entry {
  /** The anchor that it links to; empty for the front page. */
  readonly anchor: string;
  /** The target of the link, if it is not the anchor. */
  readonly href?: string;
  readonly label: Inline;
  readonly isCode?: boolean;
  /** The HTTP method, as a badge before the label. */
  readonly method?: string;
  /** Whether it is the entry of the page itself. */
  readonly isCurrent?: boolean;
  /** Whether its children are initially shown. */
  readonly isOpen?: boolean;
  readonly children?: readonly Entry[];
}

/** The table of contents as a tree of links, whose branches open and close. */
export function Contents({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul>
      {entries.map((entry) => {
        const { isOpen = false, children = [] } = entry;
        if (children.length === 0)
          return (
            <li>
              <EntryLink entry={entry} />
            </li>
          );
        return (
          <li class="parent">
            <EntryLink entry={entry} />
            <details open={isOpen}>
              <summary aria-label="Subsections" />
              <Contents entries={children} />
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function EntryLink({ entry }: { readonly entry: Entry }) {
  const { anchor, href, label, method, isCode = false, isCurrent = false } = entry;
  const { hrefOf, fileOf } = usePage();
  return (
    <a
      href={href ?? (anchor === "" ? fileOf("index.html") : hrefOf(anchor))}
      aria-current={isCurrent ? "page" : undefined}
    >
      {method !== undefined && (
        <>
          <span class={`method ${method.toLowerCase()}`}>{method}</span>{" "}
        </>
      )}
      {isCode ? (
        <code>{typeof label === "string" ? breakName(label) : <Phrase of={label} />}</code>
      ) : (
        <Phrase of={label} />
      )}
    </a>
  );
}

/** Lets long names break between words only. */
export function breakName(name: string) {
  return name.split(/(?<=[a-z\d])(?=[A-Z])|(?<=[_.-])/).map((word, index) => (
    <>
      {index > 0 && <wbr />}
      {word}
    </>
  ));
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
  const { hrefOf } = usePage();
  return (
    <ul class="field-index">
      {fields.map(({ anchor, owner, name }) => (
        <li>
          <a href={hrefOf(anchor)}>
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

/** Compares case only if nothing else differs. The locale is not used, as it differs between machines. */
function compare(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
