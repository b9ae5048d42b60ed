import type { Check } from "./check.js";

/** A validator in the form of Standard Schema, version 1, which form and router libraries take. */
export interface StandardSchema<Params> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Params>;
    /** For type inference; never set. */
    readonly types?: { readonly input: Params; readonly output: Params } | undefined;
  };
}

export type StandardResult<Params> =
  | { readonly value: Params; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path: readonly PropertyKey[];
      }[];
    };

/** The same check as a Standard Schema. Warnings let a value pass. */
export function toStandardSchema<Params extends object>(
  vendor: string,
  check: Check<Params>,
): StandardSchema<Params> {
  return {
    "~standard": {
      version: 1,
      vendor,
      validate: (value) => {
        // The check looks at any value; its type says what comes out valid.
        const params = value as Params;
        const errors = check(params).filter(({ severity }) => severity === "error");
        if (errors.length === 0) return { value: params };
        return {
          issues: errors.map(({ message, pointer }) => ({
            message,
            path: readPath(params, pointer),
          })),
        };
      },
    },
  };
}

/** The steps of a JSON pointer, list positions as numbers. */
function readPath(root: unknown, pointer: string): PropertyKey[] {
  let node = root;
  return pointer
    .split("/")
    .slice(1)
    .map((step) => {
      const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
      const key = Array.isArray(node) ? Number(name) : name;
      node = typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined;
      return key;
    });
}
