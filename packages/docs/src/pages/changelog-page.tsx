import type { ChangeView, DocsView, ReleaseView } from "../view.js";
import { Contents } from "./contents.js";
import { PageTools } from "./page-tools.js";
import { Phrase } from "./prose.js";
import { Page } from "./shell.js";
import { usePage } from "./site-context.js";

const path = "changelog.html";

/** The changelog as a page of the site, with links into the reference. */
export function ChangelogPage({ view }: { readonly view: DocsView }) {
  const { title, releases } = view;
  const intro = `What has changed in ${title} from release to release.`;
  const entries = releases.map(({ version }) => ({
    anchor: "",
    href: `#${nameRelease(version)}`,
    label: version,
  }));
  return (
    <Page
      view={view}
      id="changelog"
      title={`Changelog – ${title}`}
      description={intro}
      path={path}
      scripts={[]}
    >
      <div class="layout">
        <nav class="contents" aria-label="Releases">
          <Contents entries={entries} />
          <PageTools path={path} />
        </nav>
        <main id="main" tabIndex={-1}>
          <h1>Changelog</h1>
          <p class="lead">{intro}</p>
          {releases.map((release) => (
            <Release of={release} />
          ))}
        </main>
      </div>
    </Page>
  );
}

/** Anchors do not start with a digit, which selectors would have to escape. */
const nameRelease = (version: string): string => `v${version}`;

function Release({ of: { version, date, parts, note } }: { readonly of: ReleaseView }) {
  return (
    <section class="release">
      <h2 id={nameRelease(version)}>
        {version}{" "}
        <time class="date" dateTime={date}>
          {date}
        </time>
      </h2>
      {note !== "" && <p>{note}</p>}
      {parts.map(({ title, changes }) => (
        <>
          <h3>{`${title} (${changes.length})`}</h3>
          <ul class="changes">
            {changes.map((change) => (
              <Change of={change} />
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function Change({ of: { label, anchor, text, breaks } }: { readonly of: ChangeView }) {
  const { hrefOf } = usePage();
  const name = <code>{label}</code>;
  return (
    <li>
      <p class="change-head">
        {anchor === undefined ? (
          name
        ) : (
          <a class="name" href={hrefOf(anchor)}>
            {name}
          </a>
        )}
      </p>
      <p>
        <Phrase of={text} />
      </p>
      {breaks !== "" && <p class="breaks">{breaks}</p>}
    </li>
  );
}
