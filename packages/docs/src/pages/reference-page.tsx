import { nameOperation, type ReferencePage as PagePlan } from "../site-map.js";
import type { DocsView, TagView } from "../view.js";
import { Matrix, ModelCases } from "./cases.js";
import { FieldIndex } from "./contents.js";
import { Events } from "./events.js";
import { Downloads, Guides, OperationList, Tags, Title } from "./introduction.js";
import { Navigation } from "./navigation.js";
import { Operation } from "./operation.js";
import { Blocks, MoreAt, Phrase } from "./prose.js";
import { NestedTypes } from "./schemas.js";
import { Page } from "./shell.js";
import { usePage } from "./site-context.js";

interface PageProps {
  readonly view: DocsView;
  readonly plan: PagePlan;
}

/** A page of the reference, complete and readable without a script. */
export function ReferencePage({ view, plan }: PageProps) {
  const isFront = plan.kind === "whole" || plan.kind === "overview";
  return (
    <Page
      view={view}
      id="reference"
      title={isFront ? view.title : `${plan.title} – ${view.title}`}
      description={describePage(view, plan)}
      path={plan.path}
      scripts={[]}
    >
      <div class="layout">
        <Navigation view={view} plan={plan} />
        <main id="main" tabIndex={-1}>
          <Content view={view} plan={plan} />
        </main>
      </div>
    </Page>
  );
}

function describePage({ title, summary }: DocsView, plan: PagePlan): string {
  switch (plan.kind) {
    case "operation": {
      const { httpMethod, path } = plan.operation;
      return `${nameOperation(plan.operation)}: ${httpMethod} ${path}`;
    }
    case "whole":
    case "overview":
      return summary === "" ? title : summary;
    default:
      return `${plan.title} of ${title}`;
  }
}

function Content({ view, plan }: PageProps) {
  switch (plan.kind) {
    case "whole":
      return <Whole view={view} />;
    case "overview":
      return <Overview view={view} />;
    case "tag":
      return (
        <>
          <h1 id={plan.tag.anchor}>{plan.tag.name}</h1>
          {plan.tag.description.length > 0 && (
            <p class="lead">
              <Phrase of={plan.tag.description} />
            </p>
          )}
          <MoreAt of={plan.tag.externalDocs} />
          <OperationList of={plan.tag} />
        </>
      );
    case "operation":
      return <OperationPage view={view} plan={plan} />;
    case "webhooks":
      return (
        <>
          <h1>Webhooks</h1>
          <Webhooks view={view} />
        </>
      );
    case "types":
      return (
        <>
          <h1>{plan.title}</h1>
          <NestedTypes types={plan.types} options={{ openLevels: 1 }} />
        </>
      );
  }
}

/** The largest number of operations with which the page starts with the first operation. */
const fewOperations = 3;

/** Everything on one page, the operations first. */
function Whole({ view }: { readonly view: DocsView }) {
  const { anchors, operations, cases, tags } = view;
  const isDirect = operations.length > 0 && operations.length <= fewOperations;
  return (
    <>
      {isDirect || <Title view={view} />}
      {isDirect || tags.map((tag) => <TagSection tag={tag} heading="h2" />)}
      {operations.map((operation, index) => (
        <Operation operation={operation} isPage={isDirect && index === 0} />
      ))}
      {view.webhooks.length > 0 && (
        <>
          <h2 id={anchors.webhooks}>Webhooks</h2>
          <Webhooks view={view} />
        </>
      )}
      <section class="about">
        <h2 id={anchors.about}>About this API</h2>
        {isDirect && view.summary !== "" && <p class="lead">{view.summary}</p>}
        <Blocks of={view.description} level={2} />
        <MoreAt of={view.externalDocs} />
        <Downloads view={view} />
        {isDirect && tags.map((tag) => <TagSection tag={tag} heading="h3" />)}
      </section>
      <Guides view={view} />
      {view.others.length > 0 && (
        <>
          <h2 id={anchors.types}>Other types</h2>
          <NestedTypes types={view.others} options={{ openLevels: 1 }} />
        </>
      )}
      {cases !== undefined && (
        <>
          <ModelCases cases={cases} anchor={anchors.cases} />
          <Matrix cases={cases} anchor={anchors.matrix} />
        </>
      )}
      <h2 id={anchors.fields}>All fields</h2>
      <FieldIndex view={view} />
    </>
  );
}

interface TagSectionProps {
  readonly tag: TagView;
  readonly heading: "h2" | "h3";
}

function TagSection({ tag, heading: Heading }: TagSectionProps) {
  return (
    <>
      <Heading id={tag.anchor}>{tag.name}</Heading>
      {tag.description.length > 0 && (
        <p>
          <Phrase of={tag.description} />
        </p>
      )}
      <MoreAt of={tag.externalDocs} />
      <OperationList of={tag} />
    </>
  );
}

function Overview({ view }: { readonly view: DocsView }) {
  const { anchors, cases } = view;
  return (
    <>
      <Title view={view} />
      <p class="install">
        <code>npm install {view.packageName}</code>
      </p>
      <Downloads view={view} />
      <Blocks of={view.description} level={2} />
      <MoreAt of={view.externalDocs} />
      <h2 id={anchors.operations}>Operations</h2>
      <Tags of={view.tags} />
      <Guides view={view} />
      {cases !== undefined && (
        <>
          <ModelCases cases={cases} anchor={anchors.cases} />
          <Matrix cases={cases} anchor={anchors.matrix} />
        </>
      )}
    </>
  );
}

function OperationPage({ view, plan }: PageProps) {
  const { hrefOf, fileOf } = usePage();
  if (plan.kind !== "operation") return null;
  return (
    <>
      <nav class="breadcrumb" aria-label="Breadcrumb">
        <a href={fileOf("index.html")}>{view.title}</a> /{" "}
        <a href={hrefOf(plan.tag.anchor)}>{plan.tag.name}</a>
      </nav>
      <Operation operation={plan.operation} isPage />
    </>
  );
}

function Webhooks({ view }: { readonly view: DocsView }) {
  return (
    <>
      <p>The API sends these requests by itself, to an address that is set up once.</p>
      <Events of={view.webhooks} />
    </>
  );
}
