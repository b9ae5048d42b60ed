import { checkModelUpdate, type Issue } from "../../packages/client/src/rules.js";

/** Checks any value at all, as a caller without types could. */
export function checkAnything(params: unknown, model?: object): readonly Issue[] {
  return Reflect.apply(checkModelUpdate, undefined, [params, { model }]);
}

/** Issues as short lines: `error maxLength /name`. */
export function summarise(issues: readonly Issue[]): string[] {
  return issues.map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`);
}
