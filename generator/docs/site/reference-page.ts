import GithubSlugger from "github-slugger";
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { ApiModel } from "../../api-model/model.js";
import { renderMatrix, renderModelCases } from "../markdown/cases.js";
import { renderCredentials, renderServers } from "../markdown/index.js";
import { renderTags } from "../markdown/operations.js";
import type { SamplesByOperation } from "../samples/describe.js";
import {
  type Entry,
  identifyHeading,
  listPart,
  renderContents,
  renderFieldIndex,
} from "./contents.js";
import { renderEnum } from "./enums.js";
import { renderProse, toElements } from "./html.js";
import { renderOperation } from "./operation.js";
import { printHtml } from "./print-html.js";
import { renderSchema } from "./schemas.js";
import { listDownloads, renderPage } from "./shell.js";
import type { View } from "./view.js";

/** The front page: the complete reference, readable without a script. */
export function renderReferencePage(api: ApiModel, samples: SamplesByOperation): Root {
  const slugger = new GithubSlugger();
  for (const id of [...api.operations.map((operation) => operation.id), "main"]) slugger.slug(id);
  const entries: Entry[] = [];
  const content: ElementContent[] = [];
  for (const part of renderParts({ api, samples, shown: new Set() })) {
    identifyHeading(part, slugger);
    entries.push(...listPart(api, part));
    // Printed part by part: the trees of a thousand operations together would fill the memory.
    content.push({ type: "raw", value: printHtml(part) });
  }
  return renderPage(api, {
    id: "reference",
    title: api.info.title,
    description: api.info.summary,
    scripts: ["site.js"],
    body: [
      h("div", { className: ["layout"] }, [
        h("nav", { className: ["contents"], ariaLabel: "Contents" }, [renderContents(entries)]),
        h("main", { id: "main", tabIndex: -1 }, content),
      ]),
    ],
  });
}

function* renderParts(view: View): Generator<ElementContent> {
  const { api } = view;
  yield h("h1", api.info.title);
  if (api.info.summary !== "") yield h("p", { className: ["lead"] }, api.info.summary);
  yield renderDownloads(api);
  yield* renderProse(api.info.description, 1);
  yield* toElements([...renderServers(api), ...renderCredentials(api), ...renderTags(api)]);
  for (const operation of api.operations) yield renderOperation(view, operation);
  yield* renderOtherTypes(view);
  yield* toElements([...renderModelCases(api), ...renderMatrix(api)]);
  yield h("h2", "All fields");
  yield renderFieldIndex(api);
}

function renderDownloads(api: ApiModel): Element {
  return h("ul", { className: ["downloads"], ariaLabel: "The same for other readers" }, [
    ...listDownloads(api).map(({ href, label, about }) =>
      h("li", [h("a", { href, title: about }, label)]),
    ),
  ]);
}

/** Schemas and enums that no operation uses. */
function renderOtherTypes(view: View): ElementContent[] {
  const { schemas, enums } = view.api;
  const otherSchemas = schemas
    .filter(({ name }) => !view.shown.has(name))
    .flatMap((schema) => renderSchema(view, schema, { isInRequest: false, openLevels: 1 }));
  const otherEnums = enums.flatMap((model) => renderEnum(view, model));
  return otherSchemas.length + otherEnums.length === 0
    ? []
    : [h("h2", "Other types"), ...otherSchemas, ...otherEnums];
}
