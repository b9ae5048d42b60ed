import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { type Finding, proveFact } from "../../scripts/one-source/prove.js";
import { readFacts } from "../../scripts/one-source/read-facts.js";
import { listFailures } from "../../scripts/one-source/report.js";

const spec = fileURLToPath(new URL("../../openapi/openapi.yaml", import.meta.url));

it("every fact of the YAML reaches every output that it must", async () => {
  const { document, before, facts } = await readFacts(spec);
  const findings: Finding[] = [];
  for (const fact of facts) findings.push(await proveFact(document, before, fact));
  expect(listFailures(findings)).toEqual([]);
}, 1_200_000);
