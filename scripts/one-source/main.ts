import { join } from "node:path";
import { repository } from "../../generator/generate-packages.js";
import { type Finding, proveFact } from "./prove.js";
import { readFacts } from "./read-facts.js";
import { listFailures, writeTable } from "./report.js";

const { document, before, facts, uncovered } = await readFacts(
  join(repository, "openapi/openapi.yaml"),
);
const findings: Finding[] = [];
for (const fact of facts) {
  findings.push(await proveFact(document, before, fact));
  if (findings.length % 100 === 0)
    process.stderr.write(`${findings.length} of ${facts.length} facts\n`);
}
const failures = [
  ...listFailures(findings),
  ...uncovered.map((pointer) => `${pointer} is no fact of any kind`),
];
process.stdout.write(`${writeTable(findings)}\n\n`);
for (const failure of failures) process.stdout.write(`${failure}\n`);
process.stdout.write(
  failures.length === 0
    ? `All ${facts.length} facts reach what they must.\n`
    : `${failures.length} of ${facts.length} facts do not reach what they must.\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
