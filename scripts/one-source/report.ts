import { type Output, outputs } from "./fact.js";
import { type Finding, isProven } from "./prove.js";

/**
 * A table of kinds of facts and outputs: in each cell how many facts of the kind changed the output, with `!` where
 * one failed to, and below it every fact that did.
 */
export function writeTable(findings: readonly Finding[]): string {
  const kinds = [...new Set(findings.map(({ fact }) => fact.kind))];
  const rows = kinds.map((kind) => {
    const own = findings.filter(({ fact }) => fact.kind === kind);
    const refused = own.filter(({ refusal }) => refusal !== undefined).length;
    return [
      kind,
      String(own.length),
      String(refused || ""),
      ...outputs.map((output) => count(own, output)),
    ];
  });
  const head = ["fact", "facts", "refused", ...outputs];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function count(findings: readonly Finding[], output: Output): string {
  const changed = findings.filter((finding) => finding.changed.includes(output)).length;
  const missed = findings.some((finding) => finding.missed.includes(output));
  return `${changed || ""}${missed ? "!" : ""}`;
}

/** The facts that failed to reach an output, each with its place. */
export function listFailures(findings: readonly Finding[]): string[] {
  return findings
    .filter((finding) => !isProven(finding))
    .map(({ fact, says, missed, refusal }) => {
      const what =
        refusal === undefined ? `misses ${missed.join(", ")}` : `was refused: ${refusal}`;
      return `${fact.pointer} (${fact.kind}; ${says}) ${what}`;
    });
}
