import { divideRounds, findMedian, formatRatio, formatTable } from "../figures.js";
import type { CheckTimes } from "./measure.js";

/** What was measured of the checks, with medians in place of the samples. */
export function writeChecksSection({ ours, ajv }: CheckTimes): string {
  const format = (times: readonly number[]): string => `${findMedian(times).toFixed(2)} µs`;
  const lines = [
    ["ours", format(ours), formatRatio(divideRounds(ours, ajv))],
    ["Ajv, compiled", format(ajv), formatRatio(1)],
  ];
  return `## Checks

${formatTable(["", "time", "÷ Ajv"], lines)}

- **time**: CPU time of one check of valid params of a training, in the same process in turns; the median of the rounds. Ajv compiles
  the schema of the body; it knows neither unknown fields nor what depends on the type of the model, which ours checks too.
`;
}
