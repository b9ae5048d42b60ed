import { type Output, outputs } from "../spec-facts/fact-kinds.js";
import { hasPassed, type Result } from "./run-mutation.js";

/**
 * A table of kinds of facts and outputs: in each cell how many facts of the kind changed the output, with `!` where
 * one failed to.
 */
export function formatResults(results: readonly Result[]): string {
  const kinds = [...new Set(results.map(({ fact }) => fact.kind))];
  const rows = kinds.map((kind) => {
    const own = results.filter(({ fact }) => fact.kind === kind);
    const refused = own.filter(({ refusal }) => refusal !== undefined).length;
    const cells = outputs.map((output) => formatCell(own, output));
    return [kind, String(own.length), String(refused || ""), ...cells];
  });
  const head = ["fact", "facts", "refused", ...outputs];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const formatLine = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [head, widths.map((width) => "-".repeat(width)), ...rows].map(formatLine).join("\n");
}

function formatCell(results: readonly Result[], output: Output): string {
  const changed = results.filter((result) => result.changed.includes(output)).length;
  const isMissed = results.some((result) => result.missed.includes(output));
  return `${changed || ""}${isMissed ? "!" : ""}`;
}

/** The facts that did not change an output, each with its pointer. */
export function listFailures(results: readonly Result[]): string[] {
  return results
    .filter((result) => !hasPassed(result))
    .map(({ fact, mutation, missed, refusal }) => {
      const what =
        refusal === undefined
          ? `does not change ${missed.join(", ")}`
          : `cannot be changed: ${refusal}`;
      return `${fact.pointer} (${fact.kind}; ${mutation}) ${what}`;
    });
}
