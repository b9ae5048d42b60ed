import { capitalize } from "../case-texts.js";
import { nameOperation, type ReferencePage } from "../site-map.js";
import type { DocsView, FieldView, OperationView, TagView, TypeView } from "../view.js";
import { Contents, type Entry } from "./contents.js";
import { PageTools } from "./page-tools.js";

interface NavigationProps {
  readonly view: DocsView;
  readonly plan: ReferencePage;
}

/** The table of contents, which is folded in a narrow window. */
export function Navigation({ view, plan }: NavigationProps) {
  return (
    <nav class="contents" aria-label="Contents">
      <details class="contents-fold">
        <summary>Contents</summary>
        <Contents entries={view.isPaged ? listPages(view, plan) : listSections(view)} />
        <PageTools path={plan.path} />
      </details>
    </nav>
  );
}

/** The sections of a reference with a single page. */
function listSections(view: DocsView): Entry[] {
  const { anchors, guides, tags, cases } = view;
  return [
    ...tags.map((tag) => ({
      anchor: tag.anchor,
      label: tag.name,
      isOpen: true,
      children: tag.operations.map((operation) => ({
        ...listOperation(operation),
        isOpen: view.operations.length === 1,
        children: listParts(operation),
      })),
    })),
    ...(view.webhooks.length === 0
      ? []
      : [
          {
            anchor: anchors.webhooks,
            label: "Webhooks",
            children: view.webhooks.map(({ anchor, name }) => ({ anchor, label: name })),
          },
        ]),
    {
      anchor: anchors.about,
      label: "About this API",
      isOpen: true,
      children: [
        ...(view.servers.length === 0 ? [] : [{ anchor: anchors.server, label: "Server" }]),
        ...[...(view.credentials.length === 0 ? [] : [view.authentication]), ...guides].map(
          ({ anchor, title }) => ({ anchor, label: title }),
        ),
      ],
    },
    ...(view.others.length === 0
      ? []
      : [{ anchor: anchors.types, label: "Other types", children: listTypes(view.others) }]),
    ...(cases === undefined
      ? []
      : [
          { anchor: anchors.cases, label: `${capitalize(cases.name)}s` },
          { anchor: anchors.matrix, label: `Fields by ${cases.name}` },
        ]),
    { anchor: anchors.fields, label: "All fields" },
  ];
}

/** The tags, with the operations of the page's own tag. */
function listPages(view: DocsView, plan: ReferencePage): Entry[] {
  const current = plan.kind === "tag" || plan.kind === "operation" ? plan.tag : undefined;
  return [
    { anchor: "", label: "Overview", isCurrent: plan.kind === "overview" },
    ...view.tags.map((tag) => ({
      anchor: tag.anchor,
      label: tag.name,
      isOpen: true,
      isCurrent: plan.kind === "tag" && tag === current,
      children: tag === current ? listTag(tag, plan) : [],
    })),
    ...(view.webhooks.length === 0
      ? []
      : [
          {
            anchor: view.webhooks[0]?.anchor ?? "",
            label: "Webhooks",
            isCurrent: plan.kind === "webhooks",
          },
        ]),
  ];
}

function listTag({ operations }: TagView, plan: ReferencePage): Entry[] {
  return operations.map((operation) => {
    const isCurrent = plan.kind === "operation" && plan.operation === operation;
    return {
      ...listOperation(operation),
      isCurrent,
      isOpen: true,
      children: isCurrent ? listParts(operation) : [],
    };
  });
}

function listOperation(operation: OperationView): Entry {
  return {
    anchor: operation.anchor,
    label: nameOperation(operation),
    method: operation.httpMethod,
  };
}

/** The request, its fields and the fields of their types, and the responses. */
function listParts({ request, fields, responsesAnchor, responses }: OperationView): Entry[] {
  return [
    {
      anchor: request,
      label: "Request",
      isOpen: true,
      children: fields.map(listField),
    },
    {
      anchor: responsesAnchor,
      label: "Responses",
      isOpen: true,
      children: responses.map(({ anchor, status, nested }) => ({
        anchor,
        label: status,
        isCode: true,
        children: listTypes(nested),
      })),
    },
  ];
}

function listField({ anchor, name, nested }: FieldView): Entry {
  const inner = nested.flatMap((type) => (type.kind === "enum" ? [] : type.fields));
  return { anchor, label: name, isCode: true, children: inner.map(listField) };
}

/** The schemas among types, and the schemas nested in them. */
function listTypes(types: readonly TypeView[]): Entry[] {
  return types.flatMap((type) => {
    if (type.kind === "enum") return [];
    const inner = [...type.nested, ...type.fields.flatMap(({ nested }) => nested)];
    return [{ anchor: type.name, label: type.name, isCode: true }, ...listTypes(inner)];
  });
}
