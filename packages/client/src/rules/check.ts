import type { Trainer } from "./conditions.js";
import type { Issue } from "./issue.js";
import { isFields, type Run, readField } from "./place.js";
import { judge, type Type } from "./types.js";

/** What is known of the model beside the params. */
export interface CheckContext<Model extends object = object> {
  /** The model as last read, or the part of it one has. */
  readonly model?: Partial<Model> | undefined;
}

/** Finds what is wrong with params. Never changes them, never throws. */
export type Check<Params extends object = object, Model extends object = object> = (
  params: Params,
  context?: CheckContext<Model>,
) => Issue[];

/** What a check knows of the models of its API, whose types the rules speak of. */
export interface ModelSetup {
  /** The field of the params that says the model's type. */
  readonly typeField: string;
  /** The same of the model as last read, where it has another name. */
  readonly modelTypeField?: string;
  /** Types that the API's description lists. */
  readonly types: readonly string[];
  readonly trainers: readonly Trainer[];
  /** How many fields every model has; what has fewer is known to be a part of one. */
  readonly modelSize: number;
}

/** Makes the check of one operation. */
export function createCheck<Params extends object, Model extends object = object>(
  params: Type,
  {
    typeField = "",
    modelTypeField = typeField,
    types,
    trainers,
    modelSize = 0,
  }: Partial<ModelSetup> = {},
): Check<Params, Model> {
  return (value, context) => {
    const read: unknown = context?.model;
    const model = isFields(read) ? read : undefined;
    const said = isFields(value) ? readField(value, typeField) : undefined;
    const type = types?.find((listed) => listed === (said ?? model?.[modelTypeField]));
    const run: Run = {
      model,
      isWhole: Object.keys(model ?? {}).length >= modelSize,
      type,
      saysType: said !== undefined,
      isDocumented: !!trainers?.some(({ documented }) =>
        documented.some((listed) => listed === type),
      ),
      issues: [],
    };
    judge(params, { value, pointer: "", label: "params", path: "", siblings: {}, run });
    return run.issues;
  };
}
