import type { Broken, Impact } from "./change.js";

/** What a change asks for, and whom it hurts. */
export interface Judgement {
  readonly impact: Impact;
  readonly breaks: readonly Broken[];
}

export const patch: Judgement = { impact: "patch", breaks: [] };
export const minor: Judgement = { impact: "minor", breaks: [] };

/** Breaking for those named; for nobody it is no break at all. */
export function breakFor(...breaks: readonly Broken[]): Judgement {
  return breaks.length === 0 ? minor : { impact: "major", breaks };
}

/** What was accepted may be refused now, and the other way round. */
export const narrowed: Judgement = breakFor("callers");
export const widened: Judgement = { ...minor };

/** How far a rule goes: it is told to readers only, warns, or refuses a request. */
export type Rank = 0 | 1 | 2;

/** A rule that only warns breaks nobody, and one that is only told is text. */
export function ofRank(judgement: Judgement, rank: Rank): Judgement {
  if (rank === 2) return judgement;
  return rank === 1 ? minor : patch;
}
