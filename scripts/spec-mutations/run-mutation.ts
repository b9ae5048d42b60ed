import { SpecError } from "../../generator/diagnostics.js";
import { listPackages, type Output, packageOf } from "../spec-facts/fact-kinds.js";
import { applyChanges } from "./edits.js";
import type { Fact } from "./list-facts.js";
import { type Rendered, renderOutputs } from "./render-outputs.js";

/** What came of changing one fact. */
export interface Result {
  readonly fact: Fact;
  /** The change that was made, in words. */
  readonly mutation: string;
  readonly changed: readonly Output[];
  /** What should have changed and has not. */
  readonly missed: readonly Output[];
  /** Packages that changed although their version would stay. */
  readonly unreleased: readonly string[];
  /** Why the changed document was refused, where it was. */
  readonly refusal: string | undefined;
}

/** Changes one fact, and finds the outputs that change with it. */
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

/** Whether all that should have changed did, and in the packages of its kind alone, or the document was rightly refused. */
export function hasPassed({ fact, missed, unreleased, refusal }: Result): boolean {
  return refusal === undefined ? missed.length + unreleased.length === 0 : fact.isReferred;
}
