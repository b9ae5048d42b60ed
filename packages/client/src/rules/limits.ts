import { isFields, type Rule, report } from "./report.js";

/** One limit of JSON Schema. */
export interface Limit {
  readonly keyword: string;
  readonly limit: unknown;
  /** Whether the value is within the limit, or of a type that the limit does not apply to. */
  readonly accepts: (value: unknown) => boolean;
  /** What the value must be: "at most 64 characters long". */
  readonly expected: string;
}

/** The size of a value; `NaN`, for which every comparison is false, if the limit does not apply to its type. */
export type Measure = (value: unknown) => number;

export const numberOf: Measure = (value) => (typeof value === "number" ? value : Number.NaN);
export const itemsOf: Measure = (value) => (Array.isArray(value) ? value.length : Number.NaN);
const surrogates = /[\ud800-\udbff][\udc00-\udfff]/g;
/** JSON Schema counts characters, JavaScript UTF-16 code units. */
const lengthOf: Measure = (value) =>
  typeof value === "string" ? value.replace(surrogates, " ").length : Number.NaN;
const entriesOf: Measure = (value) => (isFields(value) ? Object.keys(value).length : Number.NaN);

type Comparison = readonly [words: string, violates: (size: number, limit: number) => boolean];

const atLeast: Comparison = ["at least", (size, limit) => size < limit];
const atMost: Comparison = ["at most", (size, limit) => size > limit];
const above: Comparison = ["greater than", (size, limit) => size <= limit];
const below: Comparison = ["less than", (size, limit) => size >= limit];
const multiple: Comparison = [
  "a multiple of",
  (size, limit) => !Number.isInteger(size / limit) && !Number.isNaN(size),
];

type Bound = (limit: number) => Limit;

function bound(
  keyword: string,
  [words, violates]: Comparison,
  measure = numberOf,
  unit = "",
): Bound {
  return (limit) => ({
    keyword,
    limit,
    expected: `${words} ${limit}${unit}`,
    accepts: (value) => !violates(measure(value), limit),
  });
}

export const minimum: Bound = /* @__PURE__ */ bound("minimum", atLeast);
export const maximum: Bound = /* @__PURE__ */ bound("maximum", atMost);
export const exclusiveMinimum: Bound = /* @__PURE__ */ bound("exclusiveMinimum", above);
export const exclusiveMaximum: Bound = /* @__PURE__ */ bound("exclusiveMaximum", below);
export const multipleOf: Bound = /* @__PURE__ */ bound("multipleOf", multiple);
export const minLength: Bound = /* @__PURE__ */ bound(
  "minLength",
  atLeast,
  lengthOf,
  " characters long",
);
export const maxLength: Bound = /* @__PURE__ */ bound(
  "maxLength",
  atMost,
  lengthOf,
  " characters long",
);
export const minItems: Bound = /* @__PURE__ */ bound("minItems", atLeast, itemsOf, " items long");
export const maxItems: Bound = /* @__PURE__ */ bound("maxItems", atMost, itemsOf, " items long");
export const minProperties: Bound = /* @__PURE__ */ bound(
  "minProperties",
  atLeast,
  entriesOf,
  " entries long",
);
export const maxProperties: Bound = /* @__PURE__ */ bound(
  "maxProperties",
  atMost,
  entriesOf,
  " entries long",
);

/** @param flags - empty for a pattern that is not valid in Unicode mode, which JSON Schema asks for */
export function pattern(source: string, flags: "u" | "" = "u"): Limit {
  const expression = new RegExp(source, flags);
  const accepts = (value: unknown): boolean => typeof value !== "string" || expression.test(value);
  return { keyword: "pattern", limit: source, expected: `text that matches ${source}`, accepts };
}

export function uniqueItems(): Limit {
  const accepts = (value: unknown): boolean =>
    !Array.isArray(value) ||
    new Set(value.map((item) => JSON.stringify(item))).size === value.length;
  return { keyword: "uniqueItems", limit: true, expected: "a list without duplicates", accepts };
}

export function limits(...list: readonly Limit[]): Rule {
  return (location) => {
    for (const { keyword, accepts, expected, limit } of list) {
      if (!accepts(location.value))
        report(location, keyword, "error", `must be ${expected}`, limit);
    }
  };
}
