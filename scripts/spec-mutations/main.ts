import { join } from "node:path";
import { loadDocument } from "../../generator/document/load-document.js";
import { repository } from "../../generator/generate-packages.js";
import { listFacts } from "./list-facts.js";
import { renderOutputs } from "./render-outputs.js";
import { formatResults, listFailures, type Result, runMutation } from "./run-mutation.js";

// A JSON pointer, such as /components/schemas/TrainingParameters, leaves out the facts that are not below it.
const [within = ""] = process.argv.slice(2);
const { root } = await loadDocument(join(repository, "openapi/openapi.yaml"));
const facts = listFacts(root).filter(({ pointer }) => `${pointer}/`.startsWith(`${within}/`));
if (facts.length === 0) throw new Error(`The bundled document states nothing at ${within}.`);
const before = await renderOutputs(root);
const results: Result[] = [];
for (const fact of facts) {
  results.push(await runMutation(root, before, fact));
  if (results.length % 100 === 0)
    process.stderr.write(`${results.length} of ${facts.length} facts\n`);
}
const failures = listFailures(results);
process.stdout.write(`${formatResults(results)}\n`);
for (const failure of failures) process.stdout.write(`${failure}\n`);
process.stdout.write(
  failures.length === 0
    ? `Each of the ${facts.length} facts changes every output that states it.\n`
    : `${failures.length} of ${facts.length} facts do not change what states them, and nothing else.\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
