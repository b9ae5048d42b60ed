import type { Outcome } from "./data.js";
import { listHeaders } from "./mock.js";

interface OutcomeProps {
  readonly address: string;
  readonly outcome: Outcome;
}

/** What came of it in a line, which is all that is read out. */
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

/** What the mock answered, or what to do where there is no answer. */
export function OutcomeDetails({ address, outcome }: OutcomeProps) {
  if (outcome.ok) {
    const { data, response, requestId } = outcome;
    return <Details requestId={requestId} headers={response.headers} body={data} />;
  }
  const { kind, error } = outcome;
  const { status, requestId, headers, body, excerpt } = error;
  return (
    <>
      {sayAdvice(kind, address).map((advice) => (
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

/** What to do about a failure that is no answer. */
function sayAdvice(kind: string, address: string): string[] {
  switch (kind) {
    case "connection":
      return [
        `Is a mock running at ${address}? Start it, then send again.`,
        "If it is, it must allow requests from other origins (CORS), or the browser keeps its answer to itself.",
      ];
    case "timeout":
      return ["The mock took too long. Look at what it prints, then send again."];
    case "params":
      return [
        "Nothing was sent. Mend the request, or untick the box to see what the mock says of it.",
      ];
    case "unreadable":
      return ["The mock answered with success, but not with the JSON that the reference promises."];
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
