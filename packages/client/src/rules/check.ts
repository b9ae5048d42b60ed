import type { Trainer } from "./conditions.js";
import type { Issue } from "./issue.js";
import { isFields, ownFields } from "./place.js";
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

/** What the check of one operation knows of its API. */
export interface CheckSetup {
  /** Anchor of the params in the reference. */
  readonly anchor: string;
  /** The params: query and body fields. */
  readonly params: Type;
  /** The field of the params, and that of the model as last read, that says the model's type. */
  readonly typeField?: string;
  readonly modelTypeField?: string;
  /** Types that the API's description lists. */
  readonly types?: readonly string[];
  readonly trainers?: readonly Trainer[];
  /** Fields that every model has. */
  readonly modelFields?: readonly string[];
}

/** Makes the check of one operation. */
export function createCheck<Params extends object, Model extends object = object>(
  setup: CheckSetup,
): Check<Params, Model> {
  const {
    anchor,
    params,
    typeField = "",
    modelTypeField = "",
    types = [],
    trainers = [],
    modelFields,
  } = setup;
  return (value, context) => {
    const read: unknown = context?.model;
    const known = isFields(read) ? read : undefined;
    const said = isFields(value) ? ownFields(value)[typeField] : undefined;
    const type = types.find((listed) => listed === (said ?? known?.[modelTypeField]));
    const run = {
      model: known,
      isWhole: modelFields?.every((field) => known?.[field] !== undefined) === true,
      type,
      saysType: said !== undefined,
      isDocumented: trainers.some(({ documented }) => documented.some((listed) => listed === type)),
      issues: [] as Issue[],
    };
    judge(params, {
      value,
      pointer: "",
      label: "params",
      anchor,
      path: "",
      secret: false,
      siblings: {},
      run,
    });
    return run.issues;
  };
}
