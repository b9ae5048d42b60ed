import { listDownloads } from "../downloads.js";
import type { CredentialView, DocsView, TagView } from "../view.js";
import { Blocks, MoreAt, Phrase } from "./prose.js";
import { Scroll } from "./scroll.js";
import { usePage } from "./site-context.js";

interface ViewProps {
  readonly view: DocsView;
}

/** The title of the API and its summary. */
export function Title({ view }: ViewProps) {
  return (
    <header class="title">
      <h1>{view.title}</h1>
      {view.summary !== "" && <p class="lead">{view.summary}</p>}
    </header>
  );
}

/** The parts about the API as a whole. */
export function Guides({ view }: ViewProps) {
  return (
    <>
      <Servers view={view} />
      <Credentials view={view} />
      {view.guides.map(({ anchor, title, content }) => (
        <section class="guide">
          <h2 id={anchor}>
            <Phrase of={title} />
          </h2>
          <Blocks of={content} level={2} />
        </section>
      ))}
    </>
  );
}

function Servers({ view: { servers, anchors } }: ViewProps) {
  if (servers.length === 0) return null;
  return (
    <>
      <h2 id={anchors.server}>{servers.length === 1 ? "Server" : "Servers"}</h2>
      <ul>
        {servers.map(({ url, description }) => (
          <li>
            <code>{url}</code>
            {description !== "" && ` ${description}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Credentials({ view: { credentials, authentication } }: ViewProps) {
  if (credentials.length === 0) return null;
  const { anchor, title, content } = authentication;
  return (
    <>
      <h2 id={anchor}>
        <Phrase of={title} />
      </h2>
      <Blocks of={content} level={2} />
      {credentials.map((credential) => (
        <Credential of={credential} />
      ))}
    </>
  );
}

function Credential({ of: { description, uses } }: { readonly of: CredentialView }) {
  return (
    <>
      <Blocks of={description} level={3} />
      <Scroll label="Credentials">
        <thead>
          <tr>
            <th scope="col">Client option</th>
            <th scope="col">Environment variable</th>
            <th scope="col">Sent as</th>
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

/** The reference in other formats. */
export function Downloads({ view }: ViewProps) {
  const { fileOf } = usePage();
  return (
    <ul class="downloads" aria-label="The reference in other formats">
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

/** The tags, each with the number of its operations. */
export function Tags({ of }: { readonly of: readonly TagView[] }) {
  const { hrefOf } = usePage();
  return (
    <ul class="tags">
      {of.map((tag) => (
        <li>
          <a href={hrefOf(tag.anchor)}>
            <strong>{tag.name}</strong>
          </a>{" "}
          <span class="count">{countOperations(tag.operations.length)}</span>
          {tag.description.length > 0 && (
            <p>
              <Phrase of={tag.description} />
            </p>
          )}
          <MoreAt of={tag.externalDocs} />
        </li>
      ))}
    </ul>
  );
}

function countOperations(count: number): string {
  return count === 1 ? "1 operation" : `${count} operations`;
}

/** The operations of a tag. */
export function OperationList({ of }: { readonly of: TagView }) {
  const { hrefOf } = usePage();
  return (
    <ul class="operations">
      {of.operations.map(({ anchor, httpMethod, path, summary, deprecated }) => (
        <li>
          <a href={hrefOf(anchor)}>
            <span class={`method ${httpMethod.toLowerCase()}`}>{httpMethod}</span>{" "}
            <code>{path}</code>
          </a>
          {summary !== "" && ` ${summary}`}
          {deprecated && <span class="flag deprecated"> deprecated</span>}
        </li>
      ))}
    </ul>
  );
}
