import { SpecError } from "../../generator/diagnostics.js";
import { groupBy } from "../../generator/group-by.js";
import { listPackages, type Output, packageOf } from "../spec-facts/fact-kinds.js";
import { applyChanges } from "./edits.js";
import type { Fact } from "./list-facts.js";
import { type Rendered, renderOutputs } from "./render-outputs.js";

/** The result of changing one fact. */
export interface Result {
  readonly fact: Fact;
  /** The change that was made, in words. */
  readonly mutation: string;
  readonly changed: readonly Output[];
  /** Outputs that should have changed but have not. */
  readonly missed: readonly Output[];
  /** Packages that changed although `spec-facts` does not list them. */
  readonly unreleased: readonly string[];
  /** Why the changed document was refused, if it was. */
  readonly refusal: string | undefined;
}

/** Changes one fact, and compares the outputs. */
export async function runMutation(
  document: unknown,
  before: Rendered,
  fact: Fact,
): Promise<Result> {
  let refusal = "there is no way to change it";
  for (const { text, changes } of fact.mutations) {
    const edited = structuredClone(document);
    applyChanges(edited, changes);
    try {
      const after = await renderOutputs(edited);
      const changed = [...before.keys()].filter((key) => before.get(key) !== after.get(key));
      const missed = fact.outputs.filter((output) => !changed.includes(output));
      const released = listPackages(fact.kind);
      const packages = new Set(changed.map((output) => packageOf[output]));
      const unreleased = [...packages].filter((name) => !released.has(name));
      return { fact, mutation: text, changed, missed, unreleased, refusal: undefined };
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      refusal = error.message;
    }
  }
  return { fact, mutation: "", changed: [], missed: [], unreleased: [], refusal };
}

/** Whether exactly the expected outputs and packages changed, or the document was refused as expected. */
export function hasPassed({ fact, missed, unreleased, refusal }: Result): boolean {
  return refusal === undefined ? missed.length + unreleased.length === 0 : fact.isReferred;
}

/** A line for each kind: the number of its facts, and of those that changed each output. */
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

/** The facts that failed, each with its pointer. */
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
