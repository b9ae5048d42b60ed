import { summarize } from "./check.js";
import type { Issue } from "./data.js";
import type { State } from "./state.js";

interface IssueListProps {
  readonly state: State;
  /** Those of the last valid JSON. */
  readonly issues: readonly Issue[];
  /** Whether the issues are those of an earlier state. */
  readonly isPending: boolean;
  /** Called with the JSON pointer of the issue whose link is followed. */
  readonly onFollow: (pointer: string) => void;
}

/** All issues, each with a link to its field. */
export function IssueList({ state, issues, isPending, onFollow }: IssueListProps) {
  const errors = issues.filter(({ severity }) => severity === "error");
  const warnings = issues.filter(({ severity }) => severity === "warning");
  const { words, tone } = summarize(state, isPending ? undefined : issues);
  const isBroken = state.error !== undefined;
  return (
    <section class="x-panel x-check" aria-labelledby="x-check-title">
      <div class="x-panel-head">
        <h2 id="x-check-title">Check</h2>
        <p role="status" class={`x-counts ${tone}`}>
          {words}
        </p>
      </div>
      {isBroken && issues.length > 0 && <p class="x-hint">Issues of the last valid JSON:</p>}
      <Group title="Errors" issues={errors} onFollow={onFollow} />
      <Group title="Warnings" issues={warnings} onFollow={onFollow} />
    </section>
  );
}

interface GroupProps extends Pick<IssueListProps, "issues" | "onFollow"> {
  readonly title: string;
}

function Group({ title, issues, onFollow }: GroupProps) {
  if (issues.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="x-list x-issues">
        {issues.map((issue) => (
          <li
            key={issue.pointer + issue.rule + issue.message}
            class={`x-message ${issue.severity}`}
            data-pointer={issue.pointer}
          >
            <IssueLink issue={issue} onFollow={onFollow} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface LinkProps extends Pick<IssueListProps, "onFollow"> {
  readonly issue: Issue;
}

function IssueLink({ issue: { pointer, message }, onFollow }: LinkProps) {
  // The message begins with the name of the field itself.
  const around = pointer.split("/").slice(1, -1).join("/");
  return (
    // biome-ignore lint/a11y/useValidAnchor: it links to the field; the browser alone would not focus it
    <a
      href="#x-form"
      onClick={(event) => {
        event.preventDefault();
        onFollow(pointer);
      }}
    >
      {around !== "" && <code>{around}</code>} {message}
    </a>
  );
}
