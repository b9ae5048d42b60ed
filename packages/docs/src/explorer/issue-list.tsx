import { findControl, reveal } from "./anchors.js";
import { formatCounts } from "./check.js";
import type { Issue, OperationData } from "./data.js";

interface IssueListProps {
  readonly operation: OperationData;
  readonly issues: readonly Issue[];
  /** Whether the issues are those of the last valid JSON. */
  readonly isStale: boolean;
}

/** All issues, each with a link to its field. */
export function IssueList({ operation, issues, isStale }: IssueListProps) {
  const errors = issues.filter(({ severity }) => severity === "error");
  const warnings = issues.filter(({ severity }) => severity === "warning");
  const tone = errors.length > 0 ? "error" : warnings.length > 0 ? "warning" : "good";
  return (
    <section class="x-panel x-check" aria-labelledby="x-check-title">
      <div class="x-panel-head">
        <h2 id="x-check-title">Check</h2>
        <p role="status" class={`x-counts ${tone}`}>
          {formatCounts(issues)}
        </p>
      </div>
      {isStale && <p class="x-hint">Result for the last valid JSON.</p>}
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
