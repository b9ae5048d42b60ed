import type Scenario from "@scenario-models/client";
import type { ModelRequestOptions } from "@scenario-models/client";
import { checkModelUpdate, type Issue } from "../../packages/client/src/rules-entry.js";

/** A row of a table: what is checked, and what is found as the lines of `summarise`. */
export type Case = readonly [what: string, params: unknown, want: readonly string[]];

/** Checks any value at all, as a caller without types could. */
export function checkAnything(params: unknown, model?: unknown): readonly Issue[] {
  return Reflect.apply(checkModelUpdate, undefined, [params, { model }]);
}

/** Sends any params at all, as a caller without types could. */
export async function updateAnything(
  { models }: Scenario,
  params: unknown,
  options?: ModelRequestOptions<object>,
): Promise<unknown> {
  return Reflect.apply(models.update, models, ["model_1", params, options]);
}

/** Issues as short lines: `error maxLength /name`. */
export function summarise(issues: readonly Issue[]): string[] {
  return issues.map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`);
}

/** Freezes a value and everything inside it. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const key of Reflect.ownKeys(value)) deepFreeze(Reflect.get(value, key));
  }
  return Object.freeze(value);
}
