import type { RootContent } from "mdast";
import {
  type ReferencePage,
  type SiteMap,
  toMarkdownLink,
  toMarkdownPath,
} from "../../../packages/docs/src/site-map.js";
import type { DocsView, OperationView, TypeView } from "../../../packages/docs/src/view.js";
import type { GeneratedFile } from "../../emitters/emitter.js";
import { heading, link, paragraph, phrase, printMarkdown, text } from "../markdown-nodes.js";
import { renderMatrix, renderModelCases } from "./cases.js";
import { renderEvents } from "./events.js";
import { renderIntroduction } from "./introduction.js";
import { redirect, renderMore } from "./links.js";
import { renderOperation, renderOperations, renderTags } from "./operations.js";
import { renderType } from "./types.js";

/** The Markdown file of each page of the reference. */
export function printReference(view: DocsView, site: SiteMap): GeneratedFile[] {
  return site.pages.map((page) => {
    const mark = `<!-- ${view.header.replaceAll("--", "- -")} -->`;
    const toHref = (anchor: string): string => toMarkdownLink(site, anchor, page.path);
    // Printed part by part, because the trees of many operations together take too much memory.
    const parts = Array.from(listParts(view, page), (part) =>
      printMarkdown(part.map((node) => redirect(node, toHref))).trimEnd(),
    );
    return {
      path: `packages/docs/generated/${toMarkdownPath(page.path)}`,
      text: `${[mark, ...parts].filter((part) => part !== "").join("\n\n")}\n`,
    };
  });
}

function* listParts(view: DocsView, page: ReferencePage): Generator<readonly RootContent[]> {
  switch (page.kind) {
    case "whole":
    case "overview":
      yield* listFrontParts(view, page.kind === "whole");
      return;
    case "tag":
      yield [
        heading(1, text(page.tag.name)),
        ...(page.tag.description.length === 0 ? [] : [paragraph(...phrase(page.tag.description))]),
        ...renderMore(page.tag.externalDocs),
        renderOperations(page.tag),
      ];
      return;
    case "operation":
      yield renderOperation(page.operation);
      for (const type of listTypes(page.operation)) yield renderType(type, true);
      return;
    case "webhooks":
      yield [heading(1, text("Webhooks")), ...renderEvents(view.webhooks)];
      return;
    case "types":
      yield [heading(1, text(page.title))];
      for (const type of page.types) yield renderType(type, true);
  }
}

/** The types that only this operation uses. */
const listTypes = ({ fields, responses }: OperationView): TypeView[] =>
  [...fields, ...responses].flatMap(({ nested }) => nested);

function* listFrontParts(view: DocsView, isWhole: boolean): Generator<readonly RootContent[]> {
  const { operations, schemas, enums, webhooks, cases } = view;
  yield [
    heading(1, text(view.title)),
    ...(view.summary === "" ? [] : [paragraph(text(view.summary))]),
    paragraph(
      text(`Version ${view.version}.`),
      ...(view.releases.length === 0
        ? []
        : [text(" See "), link("changelog.md", text("what has changed")), text(".")]),
    ),
    ...renderIntroduction(view),
    ...renderTags(view, isWhole),
  ];
  if (isWhole) {
    for (const operation of operations) yield renderOperation(operation);
    if (webhooks.length > 0) yield [heading(2, text("Webhooks")), ...renderEvents(webhooks)];
    if (schemas.length > 0) yield [heading(2, text("Schemas"))];
    for (const schema of schemas) yield renderType(schema, false);
    if (enums.length > 0) yield [heading(2, text("Enums"))];
    for (const model of enums) yield renderType(model, false);
  }
  if (cases !== undefined) yield [...renderModelCases(cases), ...renderMatrix(cases)];
}
