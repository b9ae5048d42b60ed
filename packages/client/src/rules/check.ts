import { splitPointer } from "../json-pointer.js";
import type { ReadonlyPartial } from "../type-helpers.js";
import type { ModelCase } from "./cases.js";
import { type Fields, type Issue, isFields, mostIssues, type Run, readSent } from "./report.js";
import { checkType, type Type } from "./types.js";

/** What is known of the model in addition to the params. */
export interface CheckContext<Model extends object = object> {
  /** The model as last read, or part of it. */
  readonly model?: ReadonlyPartial<Model> | undefined;
}

/**
 * Finds the issues of what would be sent for params: at most 100 errors and 100 warnings, and an issue with the rule
 * `more` where there are further ones. Never changes the params, never throws.
 */
export type Check<Params extends object = object, Model extends object = object> = (
  params: Params,
  context?: CheckContext<Model>,
) => Issue[];

/** How a check finds the type of the model, and what it knows of all models. */
export interface ModelSetup {
  /** The field of the params that holds the model's type. */
  readonly typeField: string;
  /** The same field of the model as last read, if it has another name. */
  readonly modelTypeField?: string;
  /** Types that the API's description lists. */
  readonly types: readonly string[];
  readonly cases: readonly ModelCase[];
  /** How many fields every model has; a model with fewer is known to be incomplete. */
  readonly modelSize: number;
}

/** Makes the check of one operation. */
export function createCheck<Params extends object, Model extends object = object>(
  params: Type,
  {
    typeField = "",
    modelTypeField = typeField,
    types = [],
    cases = [],
    modelSize = 1,
  }: Partial<ModelSetup> = {},
): Check<Params, Model> {
  return (value, context) => {
    const given = readSent(value, typeField);
    let model: Fields = {};
    try {
      const read: unknown = context?.model;
      // In a copy, nothing throws any more.
      if (isFields(read)) model = { ...read };
    } catch {
      // Nothing is known of a model that cannot be read.
    }
    const type = types.find((listed) => listed === (given ?? model[modelTypeField])) ?? "";
    const isIn = (list: "documented" | "probable") =>
      cases.some((found) => found[list].includes(type));
    const run: Run = {
      model,
      isWhole: Object.keys(model).length >= modelSize,
      type,
      isTypeGiven: given !== undefined,
      // A type that documentation assigns to no case may be newer than the documentation, so no case
      // is ruled out.
      otherwise: isIn("documented") ? -1 : !type || isIn("probable") ? 0 : -0.5,
      issues: [],
      hints: 0,
    };
    checkType(params, { run, value, name: "params", pointer: "", anchor: "" });
    return bound(run.issues);
  };
}

/** The first issues of each severity, and how many more there are. */
function bound(issues: Issue[]): Issue[] {
  if (issues.length <= mostIssues) return issues;
  return (["error", "warning"] as const).flatMap((severity) => {
    const found = issues.filter((issue) => issue.severity === severity);
    const more = found.splice(mostIssues).length;
    if (more > 0) {
      const message = `params have ${more} more ${severity}s`;
      found.push({ pointer: "", rule: "more", severity, message, link: "#" });
    }
    return found;
  });
}

/** A validator in the form of Standard Schema, version 1, which form and router libraries accept. */
export interface StandardSchema<Params> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Params>;
    /** For type inference; never set. */
    readonly types?: { readonly input: Params; readonly output: Params } | undefined;
  };
}

/** The result of a Standard Schema: the value, or its issues. */
export type StandardResult<Params> =
  | { readonly value: Params; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path: readonly PropertyKey[];
      }[];
    };

/** The check as a Standard Schema. A value with warnings only is valid. */
export function toStandardSchema<Params extends object>(
  vendor: string,
  check: Check<Params>,
): StandardSchema<Params> {
  return {
    "~standard": {
      version: 1,
      vendor,
      validate: (value) => {
        // The check accepts any value; without errors it is known to be `Params`.
        const params = value as Params;
        const errors = check(params).filter(({ severity }) => severity === "error");
        if (errors.length === 0) return { value: params };
        return {
          issues: errors.map(({ message, pointer }) => ({
            message,
            path: toPropertyKeys(params, pointer),
          })),
        };
      },
    },
  };
}

/** The tokens of a JSON pointer, with array indices as numbers. */
function toPropertyKeys(root: unknown, pointer: string): PropertyKey[] {
  let node = root;
  return splitPointer(pointer).map((token) => {
    const key = Array.isArray(node) ? Number(token) : token;
    node = typeof node === "object" && node !== null ? readSent(node, key) : undefined;
    return key;
  });
}
