import { groupBy } from "../../generator/group-by.js";
import { packageOf } from "../spec-facts/fact-kinds.js";
import { hasPassed, type Result } from "./run-mutation.js";

/** A line for each kind: how many facts it has, and how many of them changed each output. */
export function formatResults(results: readonly Result[]): string {
  const kinds = groupBy(results, ({ fact }) => fact.kind);
  const lines = [...kinds].map(([kind, own]) => {
    const refused = own.filter(({ refusal }) => refusal !== undefined).length;
    const counts = Object.keys(packageOf).flatMap((output) => {
      const count = own.filter(({ changed }) => changed.some((one) => one === output)).length;
      return count === 0 ? [] : `${output} ${count}`;
    });
    return `${kind}, ${own.length} ${own.length === 1 ? "fact" : "facts"}${refused > 0 ? `, ${refused} refused` : ""}: ${counts.join(", ")}\n`;
  });
  return lines.join("");
}

/** The facts that did not pass, each with its pointer. */
export function listFailures(results: readonly Result[]): string[] {
  return results
    .filter((result) => !hasPassed(result))
    .map(({ fact, mutation, missed, unreleased, refusal }) => {
      const problems = [
        ...(refusal === undefined ? [] : [`cannot be changed: ${refusal}`]),
        ...(missed.length === 0 ? [] : [`does not change ${missed.join(", ")}`]),
        ...unreleased.map((name) => `changes packages/${name}, which spec:diff would not release`),
      ];
      return `${fact.pointer} (${fact.kind}; ${mutation}) ${problems.join("; ")}`;
    });
}
