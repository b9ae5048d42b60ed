import type { ComponentChildren } from "preact";
import type { HeaderView, Location, OperationView, ResponseView } from "../view.js";
import { Events } from "./events.js";
import { Blocks, Deprecation, MoreAt, Phrase, Rules, TypeText } from "./prose.js";
import { JsonSample, LanguageChoice, SampleGroup } from "./samples.js";
import { FieldList, NestedTypes } from "./schemas.js";
import { usePage } from "./site-context.js";
import { Tabs } from "./tabs.js";

interface OperationProps {
  readonly operation: OperationView;
}

interface SectionProps extends OperationProps {
  /** Whether it is the main part of the page. */
  readonly isPage: boolean;
}

/** An operation: summary, samples, request and responses. */
export function Operation({ operation, isPage }: SectionProps) {
  const { anchor, httpMethod, path } = operation;
  const Heading = isPage ? "h1" : "h2";
  return (
    <section class="operation" id={anchor}>
      <header class="operation-head">
        <Heading class="endpoint">
          <span class={`method ${httpMethod.toLowerCase()}`}>{httpMethod}</span> <code>{path}</code>
        </Heading>
        <p class="lead">{operation.summary}</p>
        <Start operation={operation} />
      </header>
      <aside class="side-column" aria-label={`Samples of ${httpMethod} ${path}`}>
        <RequestSamples operation={operation} />
        <ResponseExamples operation={operation} />
      </aside>
      <div class="main-column">
        <Choice operation={operation} />
        <Blocks of={operation.description} level={3} />
        <Deprecation of={operation.deprecated} />
        {operation.safeToRepeat && <p>Safe to repeat: a client may retry it.</p>}
        <MoreAt of={operation.externalDocs} />
        <Request operation={operation} isPage={isPage} />
        <Responses operation={operation} isPage={isPage} />
        {operation.callbacks.length > 0 && (
          <>
            <Subheading isPage={isPage}>Callbacks</Subheading>
            <p>The API sends these requests by itself, to an address that the call has given.</p>
            <Events of={operation.callbacks} />
          </>
        )}
      </div>
    </section>
  );
}

/** How to install and call the client. */
function Start({ operation: { signature, packageName } }: OperationProps) {
  return (
    <dl class="start">
      <div>
        <dt>Install</dt>
        <dd>
          <code>npm install {packageName}</code>
        </dd>
      </div>
      <div>
        <dt>Call</dt>
        <dd>
          <code>{signature}</code>
        </dd>
      </div>
    </dl>
  );
}

/**
 * A form that opens the explorer with the chosen model type. The page's script also filters the fields by this type.
 */
function Choice({ operation: { anchor, choice, explorer } }: OperationProps) {
  const { fileOf } = usePage();
  if (choice === undefined) return null;
  const id = `${anchor}.type`;
  return (
    <form class="choice" action={fileOf("explorer.html")} method="get">
      <label for={id}>What may I set on my model?</label>
      <span class="choice-controls">
        {explorer?.includes("?") && <input type="hidden" name="operation" value={anchor} />}
        <select id={id} name={choice.key}>
          {choice.values.map(({ value, case: found }) => (
            <option value={value} data-case={found}>
              {value}
            </option>
          ))}
        </select>
        <button type="submit">Open in the explorer</button>
      </span>
    </form>
  );
}

function RequestSamples({ operation: { anchor, samples } }: OperationProps) {
  const [first, ...others] = samples;
  const group = `${anchor}.requests`;
  return (
    <div class="samples">
      <LanguageChoice id={anchor} samples={first?.samples ?? []} />
      {first !== undefined && <SampleGroup of={first} group={group} isOpen />}
      <MoreExamples
        of={others.map((shown) => <SampleGroup of={shown} group={group} isOpen={false} />)}
      />
    </div>
  );
}

function MoreExamples({ of }: { readonly of: readonly ComponentChildren[] }) {
  if (of.length === 0) return null;
  return (
    <details class="more-samples">
      <summary>{of.length === 1 ? "1 more example" : `${of.length} more examples`}</summary>
      {of}
    </details>
  );
}

const groups: readonly (readonly [location: Location, title: string])[] = [
  ["path", "In the path"],
  ["query", "In the query"],
  ["header", "In the headers"],
  ["cookie", "In cookies"],
  ["body", "In the body"],
];

/** A heading one level below that of the operation. */
function Subheading({ isPage, children }: { isPage: boolean; children: ComponentChildren }) {
  return isPage ? <h2 class="part">{children}</h2> : <h3 class="part">{children}</h3>;
}

function Request({ operation, isPage }: SectionProps) {
  return (
    <section id={operation.request}>
      <Subheading isPage={isPage}>Request</Subheading>
      {operation.fields.length === 0 && <p>It takes no parameters and no body.</p>}
      {groups.map(([location, title]) => (
        <FieldGroup operation={operation} isPage={isPage} location={location} title={title} />
      ))}
    </section>
  );
}

/** The fields of one part of the request. */
function FieldGroup({
  operation,
  isPage,
  location,
  title,
}: SectionProps & { readonly location: Location; readonly title: string }) {
  const fields = operation.fields.filter((field) => field.location === location);
  if (fields.length === 0) return null;
  return (
    <>
      {isPage ? <h3 class="group">{title}</h3> : <h4 class="group">{title}</h4>}
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
        options={{ explorer: operation.explorer, openLevels: Number.POSITIVE_INFINITY }}
      />
    </>
  );
}

function Responses({ operation, isPage }: SectionProps) {
  return (
    <section id={operation.responsesAnchor}>
      <Subheading isPage={isPage}>Responses</Subheading>
      <ul class="responses">
        {operation.responses.map((response) => (
          <Response of={response} />
        ))}
      </ul>
    </section>
  );
}

function Response({ of }: { readonly of: ResponseView }) {
  const { anchor, status, mediaType, description, type, headers, nested } = of;
  return (
    <li class="response" id={anchor}>
      <div class="field-head">
        <a class="name" href={`#${encodeURIComponent(anchor)}`}>
          <code class="status">{status}</code>
        </a>
        {type !== undefined && (
          <>
            {" "}
            <span class="type">
              <TypeText words={type} />
            </span>
          </>
        )}
        {mediaType !== undefined && mediaType !== "application/json" && (
          <span class="type"> as {mediaType}</span>
        )}
      </div>
      <Blocks of={description} level={6} />
      <Headers of={headers} />
      <NestedTypes types={nested} options={{ openLevels: 2 }} />
    </li>
  );
}

function Headers({ of }: { readonly of: readonly HeaderView[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <p class="group">Headers</p>
      <ul class="headers">
        {of.map(({ name, type, isRequired, isDeprecated, description }) => (
          <li>
            <code>{name}</code> <span class="type">{type}</span>
            {isRequired && <span class="flag"> always</span>}
            {isDeprecated && <span class="flag deprecated"> deprecated</span>}
            {description.length > 0 && (
              <>
                : <Phrase of={description} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The examples of the responses, by status. */
function ResponseExamples({ operation: { anchor, responses } }: OperationProps) {
  const shown = responses.filter(({ examples }) => examples.length > 0);
  if (shown.length === 0) return null;
  const tabs = shown.map(({ status, examples }) => {
    const [first, ...others] = examples.map((example, index) => (
      <details
        class="sample-group"
        id={example.anchor}
        name={`${anchor}.${status}`}
        open={index === 0}
      >
        <summary>{example.title}</summary>
        <Blocks of={example.description} level={6} />
        <JsonSample value={example.value} />
      </details>
    ));
    return {
      name: status,
      label: <code class="status">{status}</code>,
      content: (
        <>
          {first}
          <MoreExamples of={others} />
        </>
      ),
    };
  });
  return <Tabs id={`${anchor}.status`} label="Responses by status" tabs={tabs} />;
}
