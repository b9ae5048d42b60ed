import type { RootContent } from "mdast";
import type { CredentialView, DocsView, GuideView } from "../../../packages/docs/src/view.js";
import { blocks, code, heading, list, paragraph, phrase, table, text } from "../markdown-nodes.js";
import { renderMore } from "./links.js";

/** The parts about the API as a whole. */
export function renderIntroduction(view: DocsView): RootContent[] {
  const { description, guides, servers, authentication, credentials, externalDocs } = view;
  return [
    ...blocks(description, 2),
    ...renderMore(externalDocs),
    ...(servers.length === 0
      ? []
      : [
          heading(2, text(servers.length === 1 ? "Server" : "Servers")),
          list(
            servers.map(({ url, description }) => [
              paragraph(code(url), text(description === "" ? "" : ` ${description}`)),
            ]),
          ),
        ]),
    ...(credentials.length === 0
      ? []
      : [...renderGuide(authentication), ...credentials.flatMap(renderCredential)]),
    ...guides.flatMap(renderGuide),
  ];
}

const renderGuide = ({ title, content }: GuideView): RootContent[] => [
  heading(2, ...phrase(title)),
  ...blocks(content, 2),
];

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
