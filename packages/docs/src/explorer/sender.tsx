import { useEffect, useRef, useState } from "preact/hooks";
import type { OperationData, Outcome } from "./data.js";
import { refuseAddress, sendToMock } from "./mock.js";
import { OutcomeDetails, OutcomeLine } from "./outcome-view.js";
import type { State } from "./state.js";

interface SenderProps {
  readonly operation: OperationData;
  readonly state: State;
  readonly onAddress: (address: string) => void;
}

/** The last request sent; there is no outcome while it is in flight. */
interface Sent {
  readonly address: string;
  readonly outcome: Outcome | undefined;
}

/** Sends the request to a mock on the reader's own machine. */
export function Sender({ operation, state, onAddress }: SenderProps) {
  const [username, setUsername] = useState("demo");
  const [password, setPassword] = useState("demo");
  const [checks, setChecks] = useState(true);
  const [refusal, setRefusal] = useState<string>();
  const [sent, setSent] = useState<Sent>();
  const running = useRef<AbortController | undefined>(undefined);
  const { credentials } = operation.sample;
  const address = state.mock.trim();
  const outcome = sent?.outcome;
  const isBusy = sent !== undefined && outcome === undefined;
  const response = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== undefined && response.current !== null) showResponse(response.current);
  }, [outcome]);

  const send = async () => {
    running.current?.abort();
    const broken = state.error && "The JSON is invalid. Fix it first.";
    const found = refuseAddress(address) ?? broken;
    setRefusal(found);
    if (found !== undefined) {
      setSent(undefined);
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setSent({ address, outcome: undefined });
    const { signal } = controller;
    const options = { address, username, password, checks, signal };
    const received = await sendToMock(operation, state, options);
    // A later request replaces this one.
    if (running.current === controller) setSent({ address, outcome: received });
  };

  return (
    <section class="x-panel" aria-labelledby="x-send-title">
      <div class="x-panel-head">
        <h2 id="x-send-title">Send to a mock</h2>
      </div>
      <form
        class="x-send"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label class="x-wide">
          <span class="x-caption">Address on this machine</span>
          <input
            id="x-address"
            type="text"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            placeholder="http://127.0.0.1:4010"
            value={state.mock}
            aria-invalid={refusal !== undefined && refusal === refuseAddress(address)}
            aria-describedby="x-refusal"
            onInput={({ currentTarget }) => onAddress(currentTarget.value)}
          />
        </label>
        {credentials !== undefined && (
          <>
            <label>
              <code class="x-caption">{credentials.username.option}</code>
              <input
                type="text"
                autoComplete="off"
                value={username}
                onInput={({ currentTarget }) => setUsername(currentTarget.value)}
              />
            </label>
            <label>
              <code class="x-caption">{credentials.password.option}</code>
              <input
                type="password"
                autoComplete="off"
                value={password}
                onInput={({ currentTarget }) => setPassword(currentTarget.value)}
              />
            </label>
          </>
        )}
        {operation.check !== undefined && (
          <label class="x-tick x-wide">
            <input
              type="checkbox"
              checked={checks}
              onChange={({ currentTarget }) => setChecks(currentTarget.checked)}
            />
            <span>Validate the request before sending it</span>
          </label>
        )}
        <div class="x-wide x-buttons">
          <button type="submit" class="x-primary">
            {isBusy ? "Send again" : "Send"}
          </button>
          {isBusy && (
            <button type="button" onClick={() => running.current?.abort()}>
              Cancel
            </button>
          )}
        </div>
      </form>
      <div id="x-refusal" role="alert">
        {refusal !== undefined && <p class="x-error">{refusal}</p>}
      </div>
      <div class="x-response" ref={response}>
        <div role="status">
          {isBusy && <p class="x-hint">Waiting for {sent.address} …</p>}
          {outcome !== undefined && <OutcomeLine outcome={outcome} />}
        </div>
        {sent !== undefined && outcome !== undefined && (
          <OutcomeDetails address={sent.address} outcome={outcome} />
        )}
      </div>
    </section>
  );
}

/** Scrolls the response into view: beside the form on a wide screen, below the button on a narrow one. */
function showResponse(response: HTMLElement): void {
  const panel = response.closest(".x-panel");
  const side = response.closest(".x-side");
  if (panel === null || side === null) return;
  if (getComputedStyle(side).position === "sticky") {
    // Scrolling the side alone leaves the form where it is.
    side.scrollTop += panel.getBoundingClientRect().top - side.getBoundingClientRect().top;
    response.scrollIntoView({ block: "nearest" });
  } else {
    response.scrollIntoView();
  }
}
