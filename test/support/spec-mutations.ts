import { join } from "node:path";
import { loadDocument } from "../../generator/document/load-document.js";
import { listFacts } from "../../scripts/spec-mutations/list-facts.js";
import { renderOutputs } from "../../scripts/spec-mutations/render-outputs.js";
import { repository } from "./generator-files.js";

/** Our own document, the facts that it states, and what is generated from it. */
export async function readFacts() {
  const { root } = await loadDocument(join(repository, "openapi/openapi.yaml"));
  return { root, facts: listFacts(root), before: await renderOutputs(root) };
}
