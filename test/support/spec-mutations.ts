import { join } from "node:path";
import { loadDocument } from "../../generator/document/load-document.js";
import { listFacts } from "../../scripts/spec-mutations/list-facts.js";
import { renderOutputs } from "../../scripts/spec-mutations/render-outputs.js";
import { listFailures } from "../../scripts/spec-mutations/report.js";
import { type Result, runMutation } from "../../scripts/spec-mutations/run-mutation.js";
import { repository } from "./generator-files.js";

/** Our own document, the facts that it states, and what is generated from it. */
export async function readFacts() {
  const { root } = await loadDocument(join(repository, "openapi/openapi.yaml"));
  return { root, facts: listFacts(root), before: await renderOutputs(root) };
}

export interface Half {
  readonly failures: readonly string[];
  /** How many of a hundred changes were refused, as others refer to what was changed: these show nothing. */
  readonly refusedPercent: number;
}

/** Changes every other fact of the document, from the first or from the second one on, so that two files share the minutes. */
export async function mutateHalf(half: 0 | 1): Promise<Half> {
  const { root, before, facts } = await readFacts();
  const results: Result[] = [];
  for (const fact of facts.filter((_, index) => index % 2 === half))
    results.push(await runMutation(root, before, fact));
  const refused = results.filter(({ refusal }) => refusal !== undefined);
  return {
    failures: listFailures(results),
    refusedPercent: (100 * refused.length) / results.length,
  };
}
