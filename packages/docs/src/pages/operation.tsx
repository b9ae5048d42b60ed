import type { Location, OperationView, ResponseView } from "../view.js";

import { Blocks, Deprecation, Rules, TypeText } from "./prose.js";
import { JsonSample, LanguageChoice, SampleGroup } from "./samples.js";
import { FieldList, NestedTypes } from "./schemas.js";

interface OperationProps {
  readonly operation: OperationView;
}

/** One operation: its request and its responses, with samples beside them. */
export function Operation({ operation }: OperationProps) {
  const { anchor, httpMethod, path, summary, call } = operation;
  return (
    <section class="operation" id={anchor}>
      <h2>
        <span class="method">{httpMethod}</span> <code>{path}</code>
      </h2>
      <p class="lead">
        {summary !== "" && `${summary}: `}
        <code>{call}</code> in the client.
      </p>
      <Blocks of={operation.description} level={3} />
      <Deprecation of={operation.deprecated} />
      {operation.safeToRepeat && <p>Safe to repeat: a client may retry it.</p>}
      <Request operation={operation} />
      <Responses operation={operation} />
    </section>
  );
}

const groups: readonly (readonly [location: Location, title: string])[] = [
  ["path", "In the path"],
  ["query", "In the query"],
  ["header", "In the headers"],
  ["cookie", "In cookies"],
  ["body", "In the body"],
];

function Request({ operation }: OperationProps) {
  const { anchor, httpMethod, path, request, samples } = operation;
  return (
    <section class="columns" id={request}>
      <div class="main-column">
        <h3>Request</h3>
        {groups.map(([location, title]) => (
          <FieldGroup operation={operation} location={location} title={title} />
        ))}
      </div>
      <aside class="side-column" aria-label={`Request samples of ${httpMethod} ${path}`}>
        <LanguageChoice id={anchor} samples={samples[0]?.samples ?? []} />
        {samples.map((shown, index) => (
          <SampleGroup of={shown} group={`${anchor}.requests`} isOpen={index === 0} />
        ))}
      </aside>
    </section>
  );
}

/** The fields that one part of the request holds. */
function FieldGroup({
  operation,
  location,
  title,
}: OperationProps & { readonly location: Location; readonly title: string }) {
  const fields = operation.fields.filter((field) => field.location === location);
  if (fields.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      {location === "body" && (
        <>
          {operation.bodyTexts.map((text) => (
            <Blocks of={text} level={5} />
          ))}
          <Rules of={operation.bodyRules} />
        </>
      )}
      <FieldList
        fields={fields}
        options={{ isInRequest: true, openLevels: Number.POSITIVE_INFINITY }}
      />
    </>
  );
}

function Responses({ operation }: OperationProps) {
  return (
    <section class="columns" id={operation.responsesAnchor}>
      <div class="main-column">
        <h3>Responses</h3>
        <ul class="responses">
          {operation.responses.map((response) => (
            <Response of={response} />
          ))}
        </ul>
      </div>
      <ResponseExamples operation={operation} />
    </section>
  );
}

function Response({ of: { status, description, type, nested } }: { readonly of: ResponseView }) {
  return (
    <li class="response">
      <div class="field-head">
        <code class="status">{status}</code>
        {type !== undefined && (
          <>
            {" "}
            <span class="type">
              <TypeText words={type} />
            </span>
          </>
        )}
      </div>
      <Blocks of={description} level={6} />
      <NestedTypes types={nested} options={{ isInRequest: false, openLevels: 2 }} />
    </li>
  );
}

/** The first example of each success is initially open. */
function ResponseExamples({ operation: { httpMethod, path, responses } }: OperationProps) {
  const examples = responses.flatMap(({ status, examples: all }) =>
    all.map((example, index) => (
      <details class="sample-group" open={index === 0 && status.startsWith("2")}>
        <summary>
          <code class="status">{status}</code>
          {` ${example.title}`}
        </summary>
        <Blocks of={example.description} level={6} />
        <JsonSample value={example.value} />
      </details>
    )),
  );
  if (examples.length === 0) return null;
  return (
    <aside class="side-column" aria-label={`Response examples of ${httpMethod} ${path}`}>
      {examples}
    </aside>
  );
}
