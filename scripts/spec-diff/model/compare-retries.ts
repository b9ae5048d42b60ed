import { childPointer } from "../../../generator/api-model/build-context.js";
import type { Change, Comparison } from "../change.js";
import { minor, narrowed } from "../judgement.js";

/** Whether a call may be sent again after it may have arrived. */
export function compareRetries({ before, after }: Comparison): Change[] {
  return after.model.operations.flatMap(({ pointer, httpMethod, path, safeToRepeat }): Change[] => {
    const then = before.model.operations.find((one) => one.pointer === pointer);
    if (then === undefined || then.safeToRepeat === safeToRepeat) return [];
    return [
      {
        ...(safeToRepeat ? minor : narrowed),
        pointer: childPointer(pointer, "x-safe-to-repeat"),
        subject: `${httpMethod.toUpperCase()} ${path}`,
        text: safeToRepeat
          ? "It is retried now even after it may have arrived."
          : "It is no longer retried once it may have arrived.",
        area: "name",
      },
    ];
  });
}
