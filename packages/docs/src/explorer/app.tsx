import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { useAddress, useTarget } from "./address.js";
import { focusControl, locateAnchors } from "./anchors.js";
import { checkState } from "./check.js";
import { CodeSamples } from "./code-samples.js";
import type { ExplorerData, OperationData } from "./data.js";
import { useDeferredValue } from "./deferred-value.js";
import type { Wanted } from "./form.js";
import { IssueList } from "./issue-list.js";
import { JsonEditor } from "./json-editor.js";
import { writeLink } from "./link.js";
import { ModelSelect } from "./model-select.js";
import { RequestForm } from "./request-form.js";
import { hasSecret, listSecrets } from "./secrets.js";
import { Sender } from "./sender.js";
import { editText, isLarge, loadExample, makeState, type State } from "./state.js";
import { Toolbar } from "./toolbar.js";

/** What the page shows. */
export interface View {
  readonly operation: OperationData;
  readonly state: State;
}

interface AppProps {
  readonly data: ExplorerData;
  readonly initial: View;
  /** Address of the mock that came with the page, if any. */
  readonly mock: string;
}

export function App({ data, initial, mock }: AppProps) {
  const [view, setView] = useState(initial);
  const [undo, setUndo] = useState<{ readonly words: string; readonly view: View }>();
  const { operation, state } = view;
  const target = useTarget();
  const [wanted, setWanted] = useState<Wanted>();
  useLayoutEffect(() => {
    if (wanted !== undefined) focusControl(operation, wanted.pointer);
  }, [wanted]);
  const anchors = useMemo(() => locateAnchors(data, operation), [data, operation]);
  const deferred = useDeferredValue(view, isLarge(state));
  const { link, checked, isSecret } = useMemo(
    () => ({
      link: writeLink(data, deferred.operation, deferred.state, mock),
      checked: checkState(data, deferred.operation, deferred.state),
      isSecret: hasSecret(deferred.state.body, listSecrets(data)),
    }),
    [data, deferred, mock],
  );
  useAddress(link, deferred.state.error === undefined);

  const edit = (change: (state: State) => State) => {
    setUndo(undefined);
    setView((now) => ({ ...now, state: change(now.state) }));
  };
  const replace = (words: string, next: View) => {
    setUndo({ words, view });
    setView(next);
  };

  return (
    <>
      {operation.model !== undefined && (
        <ModelSelect
          data={data}
          model={operation.model}
          given={state.model}
          type={checked.type}
          onChange={(model) => edit((now) => ({ ...now, model }))}
        />
      )}
      <Toolbar
        operations={data.operations}
        operation={operation}
        isSecret={isSecret}
        done={undo?.words}
        readLink={() => makeAddress(writeLink(data, operation, state, mock))}
        onOperation={(chosen) =>
          replace("Operation changed.", { operation: chosen, state: makeState(chosen, state.mock) })
        }
        onExample={(example) =>
          replace("Example loaded.", { operation, state: loadExample(state, operation, example) })
        }
        onReset={() => replace("Reset.", { operation, state: makeState(operation, state.mock) })}
        onUndo={() => {
          if (undo !== undefined) setView(undo.view);
          setUndo(undefined);
        }}
      />
      <nav class="x-jump" aria-label="Parts of the page">
        <a href="#x-form">Form</a>
        {operation.check !== undefined && <a href="#x-check-title">Check</a>}
        {operation.body !== undefined && <a href="#x-json-title">JSON</a>}
        <a href="#x-code-title">Code</a>
        <a href="#x-send-title">Send</a>
      </nav>
      <div class="x-columns">
        <RequestForm
          data={data}
          operation={operation}
          state={state}
          checked={checked}
          anchors={anchors}
          target={target}
          wanted={wanted}
          onEdit={edit}
        />
        <div class="x-side">
          {operation.check !== undefined && (
            <IssueList
              state={state}
              issues={checked.issues}
              isPending={deferred !== view}
              onFollow={(pointer) => setWanted({ pointer })}
            />
          )}
          {operation.body !== undefined && (
            <JsonEditor
              state={state}
              deferred={deferred.state}
              onChange={(text) => edit((now) => editText(now, text))}
            />
          )}
          <CodeSamples operation={deferred.operation} state={deferred.state} />
          <Sender
            key={operation.id}
            operation={operation}
            state={state}
            onAddress={(address) => edit((now) => ({ ...now, mock: address }))}
          />
        </div>
      </div>
    </>
  );
}

/** The complete address of a link, without a fragment. */
function makeAddress(link: string): string {
  const { origin, protocol, host, pathname } = location;
  const start = origin === "null" ? `${protocol}//${host}` : origin;
  return `${start}${pathname}${link === "" ? "" : `?${link}`}`;
}
