import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { ApiModel } from "../../model.js";
import { renderCredentials, renderServers, renderTrainers } from "../markdown/index.js";
import { renderMatrix } from "../markdown/matrix.js";
import { identifyHeadings, renderContents } from "./contents.js";
import { renderEnumInline } from "./enums.js";
import { renderFieldIndex } from "./field-index.js";
import { renderProse, toElements } from "./html.js";
import { renderOperation } from "./operation.js";
import { renderNested } from "./schemas.js";
import { downloads, renderPage } from "./shell.js";
import type { View } from "./view.js";

/** The front page: the whole reference, readable without a script. */
export function renderReferencePage(api: ApiModel): Root {
  const content = renderContent(api);
  identifyHeadings(content, [...api.operations.map(({ id }) => id), "main"]);
  return renderPage(api, {
    id: "reference",
    title: api.info.title,
    description: api.info.summary,
    scripts: ["site.js"],
    body: [
      h("div", { className: ["layout"] }, [
        h("nav", { className: ["contents"], ariaLabel: "Contents" }, [
          renderContents(api, content),
        ]),
        h("main", { id: "main", tabIndex: -1 }, content),
      ]),
    ],
  });
}

function renderContent(api: ApiModel): ElementContent[] {
  const view: View = { api, shown: new Set() };
  return [
    h("h1", api.info.title),
    ...(api.info.summary === "" ? [] : [h("p", { className: ["lead"] }, api.info.summary)]),
    renderDownloads(),
    ...renderProse(api.info.description, 1),
    ...toElements([...renderServers(api), ...renderCredentials(api)]),
    ...api.operations.map((operation) => renderOperation(view, operation)),
    ...renderLeftovers(view),
    ...toElements([...renderTrainers(api), ...renderMatrix(api)]),
    h("h2", "All fields"),
    renderFieldIndex(api),
  ];
}

function renderDownloads(): Element {
  return h("ul", { className: ["downloads"], ariaLabel: "The same for other readers" }, [
    ...downloads.map(({ href, label, says }) => h("li", [h("a", { href, title: says }, label)])),
  ]);
}

/** Schemas and enums that no operation leads to. */
function renderLeftovers(view: View): ElementContent[] {
  const { schemas, enums } = view.api;
  const left = schemas
    .filter(({ name }) => !view.shown.has(name))
    .flatMap(({ name }) => renderNested(view, name, { isInRequest: false, openLevels: 1 }));
  const enumsLeft = enums.flatMap(({ name }) => renderEnumInline(view, name));
  return left.length + enumsLeft.length === 0
    ? []
    : [h("h2", "Other types"), ...left, ...enumsLeft];
}
