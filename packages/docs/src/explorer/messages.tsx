import type { Issue } from "./data.js";

type Message = Pick<Issue, "severity" | "message">;

/** The issues of a value, shown beside it. */
export function Messages({
  id,
  issues,
}: {
  readonly id: string;
  readonly issues: readonly Message[];
}) {
  if (issues.length === 0) return null;
  return (
    <ul class="x-list x-messages" id={id}>
      {issues.map(({ severity, message }) => (
        <li key={message} class={`x-message ${severity}`}>
          <Severity severity={severity} />
          {message}
        </li>
      ))}
    </ul>
  );
}

/** Not everybody sees the colour. */
function Severity({ severity }: Pick<Issue, "severity">) {
  return <strong>{severity === "error" ? "Error: " : "Warning: "}</strong>;
}
