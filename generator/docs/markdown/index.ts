import type { RootContent } from "mdast";
import type { CredentialView, DocsView } from "../../../packages/docs/src/view.js";
import type { GeneratedFile } from "../../emitters/emitter.js";
import {
  blocks,
  code,
  heading,
  link,
  list,
  paragraph,
  phrase,
  printMarkdown,
  table,
  text,
} from "../markdown-nodes.js";
import { renderMatrix, renderModelCases } from "./cases.js";
import { renderOperation, renderTags } from "./operations.js";
import { renderType } from "./types.js";

const path = "packages/docs/generated/reference.md";

/** `@scope/docs`: the whole reference as Markdown, for people and for tools. */
export function printReference(view: DocsView): GeneratedFile {
  // Printed part by part, as the trees of a thousand operations together would fill the memory.
  const parts = Array.from(listParts(view), (part) => printMarkdown(part).trimEnd());
  return { path, text: `${parts.filter((part) => part !== "").join("\n\n")}\n` };
}

function* listParts(view: DocsView): Generator<readonly RootContent[]> {
  yield [
    { type: "html", value: `<!-- ${view.header.replaceAll("--", "- -")} -->` },
    heading(1, text(view.title)),
    ...(view.summary === "" ? [] : [paragraph(text(view.summary))]),
    paragraph(
      text(`Version ${view.version}.`),
      ...(view.releases.length === 0
        ? []
        : [text(" See "), link("changelog.md", text("what has changed")), text(".")]),
    ),
    ...renderIntroduction(view),
    ...renderTags(view),
  ];
  for (const operation of view.operations) yield renderOperation(operation);
  if (view.schemas.length > 0) yield [heading(2, text("Schemas"))];
  for (const schema of view.schemas) yield renderType(schema);
  if (view.enums.length > 0) yield [heading(2, text("Enums"))];
  for (const model of view.enums) yield renderType(model);
  if (view.cases !== undefined)
    yield [...renderModelCases(view.cases), ...renderMatrix(view.cases)];
}

function renderIntroduction({
  description,
  guides,
  servers,
  credentials,
}: DocsView): RootContent[] {
  return [
    ...blocks(description, 2),
    ...guides.flatMap(({ title, content }) => [
      heading(2, ...phrase(title)),
      ...blocks(content, 2),
    ]),
    ...(servers.length === 0
      ? []
      : [
          heading(2, text("Server")),
          list(
            servers.map(({ url, description }) => [
              paragraph(code(url), text(description === "" ? "" : ` ${description}`)),
            ]),
          ),
        ]),
    ...(credentials.length === 0
      ? []
      : [heading(2, text("Credentials")), ...credentials.flatMap(renderCredential)]),
  ];
}

function renderCredential({ description, uses }: CredentialView): RootContent[] {
  return [
    ...blocks(description, 3),
    table([
      [[text("Client option")], [text("Environment variable")], [text("Sent as")]],
      ...uses.map(({ option, variable, sentAs }) => [
        [code(option)],
        [code(variable)],
        [text(sentAs)],
      ]),
    ]),
  ];
}
