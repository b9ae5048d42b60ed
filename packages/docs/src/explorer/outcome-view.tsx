import type { Outcome } from "./data.js";
import { listHeaders } from "./mock.js";

interface OutcomeProps {
  readonly address: string;
  readonly outcome: Outcome;
}

/** The outcome in one line, the only part that screen readers announce. */
export function OutcomeLine({ outcome }: Pick<OutcomeProps, "outcome">) {
  if (outcome.ok) {
    const { status, statusText } = outcome.response;
    return (
      <p class="x-status good">
        <strong>{status}</strong> {statusText}
      </p>
    );
  }
  const { status, message } = outcome.error;
  return (
    <p class="x-status error">
      {status !== undefined && <strong>{status} </strong>}
      {message}
    </p>
  );
}

/** The response of the mock, or advice where there is none. */
export function OutcomeDetails({ address, outcome }: OutcomeProps) {
  if (outcome.ok) {
    const { data, response, requestId } = outcome;
    return <Details requestId={requestId} headers={response.headers} body={data} />;
  }
  const { kind, error } = outcome;
  const { status, requestId, headers, body, excerpt } = error;
  return (
    <>
      {listAdvice(kind, address).map((advice) => (
        <p key={advice} class="x-advice">
          {advice}
        </p>
      ))}
      {status !== undefined && (
        <Details requestId={requestId} headers={headers} body={body ?? excerpt} />
      )}
    </>
  );
}

/** Advice for a failure without a response. */
function listAdvice(kind: string, address: string): string[] {
  switch (kind) {
    case "connection":
      return [
        `Is a mock running at ${address}? Start it, then send again.`,
        "If one is, it must allow cross-origin requests (CORS); otherwise the browser blocks the response.",
      ];
    case "timeout":
      return ["The mock did not respond in time. Check its output, then send again."];
    case "params":
      return ["Nothing was sent. Fix the request, or clear the checkbox to send it anyway."];
    case "unreadable":
      return [
        "The mock reported success, but its response is not the JSON that the reference describes.",
      ];
    default:
      return [];
  }
}

interface DetailsProps {
  readonly requestId: string | undefined;
  readonly headers: Headers | undefined;
  readonly body: unknown;
}

function Details({ requestId, headers, body }: DetailsProps) {
  const entries = listHeaders(headers);
  return (
    <>
      {requestId !== undefined && (
        <p class="x-advice">
          Request id <code>{requestId}</code>
        </p>
      )}
      {entries.length > 0 && (
        <details>
          <summary>Headers ({entries.length})</summary>
          <dl class="x-headers">
            {entries.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {body !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
        <pre tabIndex={0}>
          <code>{typeof body === "string" ? body : JSON.stringify(body, null, 2)}</code>
        </pre>
      )}
    </>
  );
}
