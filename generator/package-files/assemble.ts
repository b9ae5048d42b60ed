import type { ApiModel } from "../api-model/model.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { hasHeader, renderHeader } from "../typescript/header.js";
import { renderManifests } from "./manifests.js";
import type { OwnPackages } from "./read-own.js";
import { renderReadmes } from "./readmes.js";

/**
 * Whole packages, for a folder of their own: what the emitters have made of the document, with our hand-written
 * runtime beside it under the document's names, and with what npm, the compiler and readers need. Each file says
 * that it is generated.
 */
export function assemblePackages(
  api: ApiModel,
  generated: readonly GeneratedFile[],
  own: OwnPackages,
): GeneratedFile[] {
  const ownScope = own.manifests.enums.name.replace(/\/.*/, "/");
  const runtime = own.files.map(({ path, text }) => ({
    path,
    text: text.replaceAll(ownScope, `${api.client.scope}/`),
  }));
  const emitted = generated.map(({ path, text }) => ({
    path: path.replace(/^packages\//, ""),
    text,
  }));
  return [...renderManifests(api, own), ...renderReadmes(api), ...runtime, ...emitted].map(
    ({ path, text }) => ({ path, text: markText(api, path, text) }),
  );
}

/** How a file says in its own syntax that it is generated, and where. */
const marks: Readonly<Record<string, (header: string, text: string) => string>> = {
  ts: (header, text) => `// ${header}\n\n${text}`,
  md: (header, text) => `<!-- ${header} -->\n\n${text}`,
  // The first line of llms.txt has to be its heading.
  txt: (header, text) => `${text.trimEnd()}\n\n<!-- ${header} -->\n`,
  LICENSE: (header, text) => `${header}\n\n${text}`,
};

/** The text with the header, where it has none yet. */
function markText(api: ApiModel, path: string, text: string): string {
  if (hasHeader(text)) return text;
  const add = marks[path.slice(path.search(/[^./]+$/))];
  if (add === undefined) throw new Error(`No header is known for files such as ${path}.`);
  return add(renderHeader(api).replaceAll("--", "- -"), text);
}
