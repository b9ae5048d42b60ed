import type { ApiModel } from "../api-model/model.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { renderManifests } from "./manifests.js";
import { markText } from "./mark.js";
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
