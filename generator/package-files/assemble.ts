import type { ApiModel } from "../api-model/model.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { hasHeader, renderHeader } from "../typescript/header.js";
import { renderManifests } from "./manifests.js";
import type { OwnPackages } from "./read-own.js";
import { renderReadmes } from "./readmes.js";

/**
 * Assembles whole packages: the emitted files, our hand-written runtime with the package scope of the document, and the
 * files that npm, the compiler and readers need. Each file says that it is generated.
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

/** The header of generated files by file type, and where it goes. */
const marks: Readonly<Record<string, (header: string, text: string) => string>> = {
  ts: (header, text) => `// ${header}\n\n${text}`,
  md: (header, text) => `<!-- ${header} -->\n\n${text}`,
  // The first line of llms.txt must be its heading.
  txt: (header, text) => `${text.trimEnd()}\n\n<!-- ${header} -->\n`,
  LICENSE: (header, text) => `${header}\n\n${text}`,
};

/** Adds the header to a text that has none. */
function markText(api: ApiModel, path: string, text: string): string {
  if (hasHeader(text)) return text;
  const add = marks[path.slice(path.search(/[^./]+$/))];
  if (add === undefined) throw new Error(`No header is known for files such as ${path}.`);
  return add(renderHeader(api).replaceAll("--", "- -"), text);
}
