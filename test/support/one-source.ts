import { fileURLToPath } from "node:url";
import { type Finding, proveFact } from "../../scripts/one-source/prove.js";
import { readFacts } from "../../scripts/one-source/read-facts.js";
import { listFailures } from "../../scripts/one-source/report.js";

const spec = fileURLToPath(new URL("../../openapi/openapi.yaml", import.meta.url));

export interface Half {
  readonly failures: readonly string[];
  /** How many of a hundred changes were refused, as others refer to what was changed: these prove nothing. */
  readonly refusedPercent: number;
}

/** Changes every other fact of the YAML, from the first or from the second one on: two files share the minutes. */
export async function proveHalf(half: 0 | 1): Promise<Half> {
  const { document, before, facts } = await readFacts(spec);
  const findings: Finding[] = [];
  for (const fact of facts.filter((_, index) => index % 2 === half))
    findings.push(await proveFact(document, before, fact));
  const refused = findings.filter(({ refusal }) => refusal !== undefined);
  return {
    failures: listFailures(findings),
    refusedPercent: (100 * refused.length) / findings.length,
  };
}
