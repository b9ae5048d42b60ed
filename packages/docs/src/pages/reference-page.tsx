import { capitalize } from "../case-texts.js";
import { listDownloads } from "../downloads.js";
import type { CredentialView, DocsView, TagView } from "../view.js";
import { Matrix, ModelCases } from "./cases.js";
import { Contents, type Entry, FieldIndex, listOperation } from "./contents.js";
import { Operation } from "./operation.js";
import { Blocks, Phrase } from "./prose.js";
import { NestedTypes } from "./schemas.js";
import { Scroll } from "./scroll.js";
import { Page } from "./shell.js";
import { usePage } from "./site-context.js";

interface ViewProps {
  readonly view: DocsView;
}

/** The front page: the complete reference, readable without a script. */
export function ReferencePage({ view }: ViewProps) {
  return (
    <Page
      view={view}
      id="reference"
      title={view.title}
      description={view.summary}
      scripts={["site.js"]}
    >
      <div class="layout">
        <nav class="contents" aria-label="Contents">
          <Contents entries={listEntries(view)} />
        </nav>
        <main id="main" tabIndex={-1}>
          <Introduction view={view} />
          {view.operations.map((operation) => (
            <Operation operation={operation} />
          ))}
          <OtherTypes view={view} />
          {view.cases !== undefined && (
            <>
              <ModelCases cases={view.cases} anchor={view.anchors.cases} />
              <Matrix cases={view.cases} anchor={view.anchors.matrix} />
            </>
          )}
          <h2 id={view.anchors.fields}>All fields</h2>
          <FieldIndex view={view} />
        </main>
      </div>
    </Page>
  );
}

function listEntries({
  guides,
  anchors,
  servers,
  credentials,
  tags,
  operations,
  others,
  cases,
}: DocsView): Entry[] {
  return [
    ...guides.map(({ anchor, title }) => ({ anchor, label: title })),
    ...(servers.length === 0 ? [] : [{ anchor: anchors.server, label: "Server" }]),
    ...(credentials.length === 0 ? [] : [{ anchor: anchors.credentials, label: "Credentials" }]),
    ...(tags.length === 0 ? [] : [{ anchor: anchors.operations, label: "Operations" }]),
    ...operations.map(listOperation),
    ...(others.length === 0 ? [] : [{ anchor: anchors.types, label: "Other types" }]),
    ...(cases === undefined
      ? []
      : [
          { anchor: anchors.cases, label: `${capitalize(cases.name)}s` },
          { anchor: anchors.matrix, label: `Fields by ${cases.name}` },
        ]),
    { anchor: anchors.fields, label: "All fields" },
  ];
}

function Introduction({ view }: ViewProps) {
  const { anchors } = view;
  return (
    <>
      <h1>{view.title}</h1>
      {view.summary !== "" && <p class="lead">{view.summary}</p>}
      <Downloads view={view} />
      <Blocks of={view.description} level={2} />
      {view.guides.map(({ anchor, title, content }) => (
        <>
          <h2 id={anchor}>
            <Phrase of={title} />
          </h2>
          <Blocks of={content} level={2} />
        </>
      ))}
      {view.servers.length > 0 && (
        <>
          <h2 id={anchors.server}>Server</h2>
          <ul>
            {view.servers.map(({ url, description }) => (
              <li>
                <code>{url}</code>
                {description !== "" && ` ${description}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.credentials.length > 0 && (
        <>
          <h2 id={anchors.credentials}>Credentials</h2>
          {view.credentials.map((credential) => (
            <Credential of={credential} />
          ))}
        </>
      )}
      {view.tags.length > 0 && (
        <>
          <h2 id={anchors.operations}>Operations</h2>
          <Tags of={view.tags} />
        </>
      )}
    </>
  );
}

function Downloads({ view }: ViewProps) {
  const { fileOf } = usePage();
  return (
    <ul class="downloads" aria-label="The same for other readers">
      {listDownloads(view).map(({ path, label, about }) => (
        <li>
          <a href={fileOf(path)} title={about}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Credential({ of: { description, uses } }: { readonly of: CredentialView }) {
  return (
    <>
      <Blocks of={description} level={3} />
      <Scroll label="Credentials">
        <thead>
          <tr>
            <th>Client option</th>
            <th>Environment variable</th>
            <th>Sent as</th>
          </tr>
        </thead>
        <tbody>
          {uses.map(({ option, variable, sentAs }) => (
            <tr>
              <td>
                <code>{option}</code>
              </td>
              <td>
                <code>{variable}</code>
              </td>
              <td>{sentAs}</td>
            </tr>
          ))}
        </tbody>
      </Scroll>
    </>
  );
}

/** What there is to call, by tag. */
function Tags({ of }: { readonly of: readonly TagView[] }) {
  const { hrefOf } = usePage();
  return (
    <ul>
      {of.map(({ name, description, operations }) => (
        <li>
          <strong>{name}</strong>
          {description.length > 0 && (
            <>
              : <Phrase of={description} />
            </>
          )}
          <ul>
            {operations.map(({ anchor, httpMethod, path, summary }) => (
              <li>
                <a href={hrefOf(anchor)}>
                  <code>{`${httpMethod} ${path}`}</code>
                </a>
                {summary !== "" && ` ${summary}`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Schemas and enums that no operation uses. */
function OtherTypes({ view: { others, anchors } }: ViewProps) {
  if (others.length === 0) return null;
  return (
    <>
      <h2 id={anchors.types}>Other types</h2>
      <NestedTypes types={others} options={{ isInRequest: false, openLevels: 1 }} />
    </>
  );
}
