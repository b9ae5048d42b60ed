import { type AST, visitRegExpAST } from "@eslint-community/regexpp";

/** Beyond it, a pattern that was written to do so could keep whoever generates waiting for ever. */
const mostSteps = 1_000_000;

/** Whether to try a text with a pattern takes no long time, however the two are made. */
export function isCheapToTest(pattern: AST.Pattern, length: number): boolean {
  let steps = 1;
  let around = 0;
  const choose = (ways: number): void => {
    // Within a repetition, ways multiply with every round.
    steps *= around > 0 && ways > 1 ? Number.POSITIVE_INFINITY : ways;
  };
  const openAlternatives = ({ alternatives }: { alternatives: readonly unknown[] }): void =>
    choose(alternatives.length);
  visitRegExpAST(pattern, {
    onPatternEnter: openAlternatives,
    onGroupEnter: openAlternatives,
    onCapturingGroupEnter: openAlternatives,
    onQuantifierEnter({ min, max }) {
      if (min !== max) choose(Math.min(max - min, length) + 1);
      if (max > 1) around += 1;
    },
    onQuantifierLeave({ max }) {
      if (max > 1) around -= 1;
    },
  });
  return steps * length <= mostSteps;
}
