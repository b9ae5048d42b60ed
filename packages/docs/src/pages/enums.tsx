import type { EnumView, MemberView } from "../view.js";
import { Blocks, Deprecation, Inconsistency, MoreAt, Phrase } from "./prose.js";

/** How many values of a long list are visible while it is folded. */
const visibleCount = 3;
/** Up to this length, a list is not folded. */
const unfoldedLength = 8;

/** An enum and its values. */
export function Enum({
  of: { name, description, inconsistency, deprecated, externalDocs, members },
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
      <Values of={first} />
      {others.length > 0 && (
        <details>
          <summary>{`and ${others.length} more`}</summary>
          <Values of={others} />
        </details>
      )}
    </div>
  );
}

function Values({ of }: { readonly of: readonly MemberView[] }) {
  return (
    <ul class="values">
      {of.map(({ anchor, value, description, deprecated }) => (
        <li id={anchor}>
          <code>{value}</code>
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
