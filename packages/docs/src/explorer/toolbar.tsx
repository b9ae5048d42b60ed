import { useState } from "preact/hooks";
import { CopyButton } from "./copy.js";
import type { ExampleData, OperationData } from "./data.js";

interface ToolbarProps {
  readonly operations: readonly OperationData[];
  readonly operation: OperationData;
  /** Whether the request contains a secret, which the link omits. */
  readonly isSecret: boolean;
  /** The last action, if it can be undone. */
  readonly done: string | undefined;
  readonly readLink: () => string;
  readonly onOperation: (operation: OperationData) => void;
  readonly onExample: (example: ExampleData) => void;
  readonly onReset: () => void;
  readonly onUndo: () => void;
}

/** Operation, examples, reset and link: everything that concerns the request as a whole. */
export function Toolbar(props: ToolbarProps) {
  const { operations, operation, isSecret, done, readLink, onReset, onUndo } = props;
  const { examples } = operation;
  const [index, setIndex] = useState(0);
  const example = examples[index] ?? examples[0];
  return (
    <div class="x-toolbar">
      {operations.length > 1 && (
        <label>
          <span class="x-caption">Operation</span>
          <select
            value={operation.id}
            onChange={({ currentTarget }) => {
              const chosen = operations.find(({ id }) => id === currentTarget.value);
              if (chosen !== undefined) props.onOperation(chosen);
            }}
          >
            {operations.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span class="x-caption">Example</span>
        <select
          value={String(index)}
          onChange={({ currentTarget }) => setIndex(Number(currentTarget.value))}
        >
          {examples.map(({ title }, position) => (
            <option key={title} value={String(position)}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={example === undefined}
        onClick={() => example !== undefined && props.onExample(example)}
      >
        Load<span class="x-unseen"> the example</span>
      </button>
      <button type="button" onClick={onReset}>
        Reset
      </button>
      <CopyButton
        read={readLink}
        words="Copy link"
        done={isSecret ? "Copied, without the secrets." : "Copied."}
      />
      <span class="x-feedback">
        <span role="status">{done}</span>
        {done !== undefined && (
          <button type="button" onClick={onUndo}>
            Undo
          </button>
        )}
      </span>
    </div>
  );
}
