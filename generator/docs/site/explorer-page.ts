import type { Element, Root } from "hast";
import { h } from "hastscript";
import type { ApiModel } from "../../api-model/model.js";
import { isShown } from "../explorer/describe.js";
import { renderPage } from "./shell.js";

/**
 * The page loads its own files only, and sends requests to nothing but a mock on the reader's machine. The hosts are
 * those that the explorer takes: `packages/docs/src/explorer/mock.ts`.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src data:",
  "connect-src http://127.0.0.1:* http://localhost:* https://127.0.0.1:* https://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The page of the explorer; its script adds the form. */
export function renderExplorerPage(api: ApiModel): Root {
  const isTyped = api.cases !== undefined;
  const heading = isTyped ? "What may I set on this kind of model?" : "What may I send?";
  const choice = isTyped ? "Choose the type of the model, then fill" : "Fill";
  const intro = `${choice} in a request as a form or as JSON. The rules of the client check it as you type, and you can copy it as code.`;
  return renderPage(api, {
    id: "explorer",
    title: `Explorer – ${api.info.title}`,
    description: intro,
    head: [
      h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
      h("link", { rel: "stylesheet", href: "explorer.css" }),
    ],
    scripts: ["explorer.js"],
    body: [
      h("main", { id: "main", tabIndex: -1 }, [
        h("h1", heading),
        h("p", { className: ["lead"] }, intro),
        ...renderUnsupported(api),
        h("noscript", [
          h("p", { className: ["note"] }, [
            "The explorer needs JavaScript, which is disabled in this browser. ",
            h("a", { href: "index.html" }, "The reference"),
            " has the same content and works without it.",
          ]),
        ]),
        h("div", { id: "explorer" }),
      ]),
    ],
  });
}

/** Operations that the explorer does not support, with links to the reference. */
function renderUnsupported(api: ApiModel): Element[] {
  const others = api.operations.filter((operation) => !isShown(operation));
  if (others.length === 0) return [];
  const names = others.flatMap(({ id, httpMethod, path }, index) => [
    index === 0 ? "" : ", ",
    h("a", { href: `index.html#${encodeURIComponent(id)}` }, `${httpMethod} ${path}`),
  ]);
  return [
    h("p", { className: ["note"] }, [
      "Not in the explorer, because they take more than a JSON form: ",
      ...names,
      ".",
    ]),
  ];
}
