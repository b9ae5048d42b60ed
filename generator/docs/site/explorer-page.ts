import type { Element, Root } from "hast";
import { h } from "hastscript";
import type { ApiModel } from "../../api-model/model.js";
import { isShown } from "../explorer/describe.js";
import { renderPage } from "./shell.js";

/** The frame of the explorer, with what can be said without a script; the script fills the rest. */
export function renderExplorerPage(api: ApiModel): Root {
  const isTyped = api.cases !== undefined;
  const heading = isTyped ? "What may I set on this kind of model?" : "What may I send?";
  const choice = isTyped ? "Say what kind of model it is, and fill" : "Fill";
  const intro = `${choice} in a request as a form or as JSON. It is checked as you type by the rules of the client, and can be copied as code.`;
  return renderPage(api, {
    id: "explorer",
    title: `Explorer – ${api.info.title}`,
    description: intro,
    head: [h("link", { rel: "stylesheet", href: "explorer.css" })],
    scripts: ["explorer.js"],
    body: [
      h("main", { id: "main", tabIndex: -1 }, [
        h("h1", heading),
        h("p", { className: ["lead"] }, intro),
        ...renderLeftOut(api),
        h("noscript", [
          h("p", { className: ["note"] }, [
            "The explorer needs JavaScript, which is off in this browser. ",
            h("a", { href: "index.html" }, "The reference"),
            " tells the same and needs none.",
          ]),
        ]),
        h("div", { id: "explorer" }),
      ]),
    ],
  });
}

/** Operations that a form cannot send, so that nobody looks for them in vain. */
function renderLeftOut(api: ApiModel): Element[] {
  const others = api.operations.filter((operation) => !isShown(operation));
  if (others.length === 0) return [];
  const names = others.flatMap(({ id, httpMethod, path }, index) => [
    index === 0 ? "" : ", ",
    h("a", { href: `index.html#${encodeURIComponent(id)}` }, `${httpMethod} ${path}`),
  ]);
  return [
    h("p", { className: ["note"] }, [
      "Not here, as they take more than a form in JSON: ",
      ...names,
      ".",
    ]),
  ];
}
