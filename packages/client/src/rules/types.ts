import {
  enter,
  type Fields,
  isFields,
  mask,
  ownFields,
  type Place,
  quote,
  type Rule,
  report,
} from "./place.js";
import { suggest } from "./suggest.js";

/** What a schema says of a value's type. */
export interface Type {
  /** The type in words: "a string". */
  readonly words: string;
  readonly fits: (value: unknown) => boolean;
  /** What is to be judged inside a value that fits. */
  readonly inside?: Rule;
}

const scalar = (words: string, fits: Type["fits"]): Type => ({ words, fits });

export const string = /* @__PURE__ */ scalar("a string", (value) => typeof value === "string");
export const boolean = /* @__PURE__ */ scalar(
  "true or false",
  (value) => typeof value === "boolean",
);
/** JSON has no infinities and no NaN. */
export const number = /* @__PURE__ */ scalar("a number", Number.isFinite);
export const integer = /* @__PURE__ */ scalar("a whole number", Number.isInteger);
export const nothing = /* @__PURE__ */ scalar("null", (value) => value === null);
export const json = /* @__PURE__ */ scalar("any JSON value", () => true);

export function literal(constant: string | number | boolean): Type {
  return scalar(quote([constant]), (value) => value === constant);
}

/** An enum. A value of the right type that is not listed may be newer than the description of the API. */
export function oneOf(values: readonly (string | number)[]): Type {
  return {
    words: `a ${typeof values[0]}`,
    fits: (value) => values.some((listed) => typeof listed === typeof value),
    inside: (place) => {
      const { value, label, secret } = place;
      if (values.some((listed) => listed === value)) return;
      const found = JSON.stringify(secret ? mask : value);
      report(
        place,
        "enum",
        "warning",
        `${label} has the unknown value ${found}${suggest(String(value), values)}`,
        values,
      );
    },
  };
}

export function listOf(type: Type): Type {
  return {
    words: "a list",
    fits: Array.isArray,
    inside: (place) => {
      // The type was checked before.
      for (const [index, value] of (place.value as readonly unknown[]).entries()) {
        judge(type, {
          ...place,
          value,
          pointer: `${place.pointer}/${index}`,
          label: `${place.label}[${index}]`,
        });
      }
    },
  };
}

export function mapOf(type: Type): Type {
  return {
    words: "an object",
    fits: isFields,
    inside: (place) => {
      const fields = place.value as Fields;
      for (const key of Object.keys(fields)) {
        if (fields[key] !== undefined)
          judge(type, { ...enter(place, fields, key), anchor: place.anchor });
      }
    },
  };
}

/** A value of any of the types; where several fit, one without issues is enough. */
export function anyOf(...types: readonly Type[]): Type {
  return {
    words: types.map(({ words }) => words).join(" or "),
    fits: (value) => types.some(({ fits }) => fits(value)),
    inside: (place) => {
      const attempts = types
        .filter(({ fits }) => fits(place.value))
        .map((type) => {
          const run = { ...place.run, issues: [] };
          judge(type, { ...place, run });
          return run.issues;
        });
      place.run.issues.push(...(attempts.find(({ length }) => length === 0) ?? attempts[0] ?? []));
    },
  };
}

/** Judges a value by its type; says whether it fits. */
export function judge({ words, fits, inside }: Type, place: Place): boolean {
  if (!fits(place.value)) {
    report(place, "type", "error", `${place.label} must be ${words}`, words);
    return false;
  }
  inside?.(place);
  return true;
}

/** A field of an object: its type, then the rules it is held to where it has that type. */
export interface Field {
  readonly type: Type;
  readonly rules: readonly Rule[];
  readonly required?: boolean;
  readonly secret?: boolean;
}

export const field = (type: Type, ...rules: readonly Rule[]): Field => ({ type, rules });
export const required = (inner: Field): Field => ({ ...inner, required: true });
export const secret = (inner: Field): Field => ({ ...inner, secret: true });

/**
 * An object with known fields; others pass with a warning, as the API may have grown.
 *
 * @param name - the schema, which is also its anchor; the params as a whole bring an anchor of their own
 */
export function object(
  name: string,
  fields: Readonly<Record<string, Field>>,
  ...relations: readonly Rule[]
): Type {
  return {
    words: "an object",
    fits: isFields,
    inside: (outer) => {
      const value = ownFields(outer.value as Fields);
      const place = { ...outer, value, anchor: outer.pointer === "" ? outer.anchor : name };
      for (const [key, { type, rules, required, secret = false }] of Object.entries(fields)) {
        const inside = { ...enter(place, value, key, name), secret: place.secret || secret };
        if (inside.value === undefined) {
          if (required) report(inside, "required", "error", `${key} is required`);
        } else if (judge(type, inside)) {
          for (const rule of rules) rule(inside);
        }
      }
      for (const key of Object.keys(value)) {
        if (value[key] === undefined || Object.hasOwn(fields, key)) continue;
        // A secret under a misspelt name is still one, so the value is not shown.
        const inside = { ...enter(place, value, key), anchor: place.anchor, value: undefined };
        report(
          inside,
          "unknown",
          "warning",
          `${key} is not a known field${suggest(key, Object.keys(fields))}`,
        );
      }
      for (const relation of relations) relation({ ...place, path: name });
    },
  };
}
