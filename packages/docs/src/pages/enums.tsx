import type { EnumView, MemberView } from "../view.js";
import { Blocks, Deprecation, Inconsistency, MoreAt, Phrase } from "./prose.js";
import { usePage } from "./site-context.js";

/** How many values of a long list are visible while it is folded. */
const visibleCount = 3;
/** Up to this length, a list is not folded. */
const unfoldedLength = 8;

/** An enum and its values. */
export function Enum({
  of: { name, description, inconsistency, deprecated, externalDocs, explorer, members },
}: {
  readonly of: EnumView;
}) {
  const first = members.length <= unfoldedLength ? members : members.slice(0, visibleCount);
  const others = members.slice(first.length);
  return (
    <div class="enum" id={name}>
      <p class="enum-head">
        <a class="name" href={`#${encodeURIComponent(name)}`}>
          <code>{name}</code>
        </a>
        {` has ${members.length} ${members.length === 1 ? "value" : "values"}. `}
      </p>
      <Blocks of={description} level={6} />
      <Inconsistency of={inconsistency} />
      <Deprecation of={deprecated} />
      <MoreAt of={externalDocs} />
      <Values of={first} explorer={explorer} />
      {others.length > 0 && (
        <details>
          <summary>{`and ${others.length} more`}</summary>
          <Values of={others} explorer={explorer} />
        </details>
      )}
    </div>
  );
}

interface ValuesProps {
  readonly of: readonly MemberView[];
  readonly explorer: string | undefined;
}

function Values({ of, explorer }: ValuesProps) {
  const { fileOf } = usePage();
  return (
    <ul class="values">
      {of.map(({ anchor, value, description, deprecated }) => (
        <li id={anchor}>
          {explorer === undefined ? (
            <code>{value}</code>
          ) : (
            <a
              href={`${fileOf(explorer)}${encodeURIComponent(value)}`}
              title="What may I set on a model of this type?"
            >
              <code>{value}</code>
            </a>
          )}
          {description.length > 0 && (
            <>
              {" "}
              <span>
                <Phrase of={description} />
              </span>
            </>
          )}
          {deprecated !== undefined && (
            <>
              {" "}
              <span class="note">
                Deprecated: <Phrase of={deprecated} />
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
