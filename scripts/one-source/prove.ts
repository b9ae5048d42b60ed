import { SpecError } from "../../generator/diagnostics.js";
import type { Fact, Node, Output } from "./fact.js";
import { type Rendered, renderOutputs } from "./render-outputs.js";

/** What came of changing one fact. */
export interface Finding {
  readonly fact: Fact;
  /** The change that was made, in words. */
  readonly says: string;
  readonly changed: readonly Output[];
  /** What should have changed and has not. */
  readonly missed: readonly Output[];
  /** Why the changed document was refused, where it was. */
  readonly refusal: string | undefined;
}

/** Changes one fact, and sees what changes with it. */
export async function proveFact(document: Node, before: Rendered, fact: Fact): Promise<Finding> {
  let refusal = "there is no way to change it";
  for (const { says, apply } of fact.edits) {
    const edited = structuredClone(document);
    apply(edited);
    try {
      const after = await renderOutputs(edited);
      const changed = [...before.keys()].filter((key) => before.get(key) !== after.get(key));
      const missed = fact.reaches.filter((output) => !changed.includes(output));
      return { fact, says, changed, missed, refusal: undefined };
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      refusal = error.message;
    }
  }
  return { fact, says: "", changed: [], missed: [], refusal };
}

/** Whether a finding is as it should be: everything changed with it, or the document was rightly refused. */
export function isProven({ fact, missed, refusal }: Finding): boolean {
  return refusal === undefined ? missed.length === 0 : fact.isReferred === true;
}
