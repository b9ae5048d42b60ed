import { findControl, reveal } from "./anchors.js";
import { summarize } from "./check.js";
import type { Issue, OperationData } from "./data.js";
import type { State } from "./state.js";

interface IssueListProps {
  readonly operation: OperationData;
  readonly state: State;
  /** Those of the last valid JSON. */
  readonly issues: readonly Issue[];
}

/** All issues, each with a link to its field. */
export function IssueList({ operation, state, issues }: IssueListProps) {
  const errors = issues.filter(({ severity }) => severity === "error");
  const warnings = issues.filter(({ severity }) => severity === "warning");
  const { words, tone } = summarize(state, issues);
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
      {errors.length > 0 && <Group title="Errors" operation={operation} issues={errors} />}
      {warnings.length > 0 && <Group title="Warnings" operation={operation} issues={warnings} />}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly operation: OperationData;
  readonly issues: readonly Issue[];
}

function Group({ title, operation, issues }: GroupProps) {
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
            <IssueLink operation={operation} issue={issue} />
          </li>
        ))}
      </ul>
    </>
  );
}

function IssueLink({ operation, issue }: { operation: OperationData; issue: Issue }) {
  // The message begins with the name of the field itself.
  const around = issue.pointer.split("/").slice(1, -1).join("/");
  return (
    // biome-ignore lint/a11y/useValidAnchor: it links to the field; the browser alone would not focus it
    <a
      href="#x-form"
      onClick={(event) => {
        const control = findControl(operation, issue.pointer);
        if (control === undefined) return;
        event.preventDefault();
        reveal(control);
        control.focus({ preventScroll: true });
      }}
    >
      {around !== "" && <code>{around}</code>} {issue.message}
    </a>
  );
}
