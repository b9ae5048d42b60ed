import {
  enter,
  type Fields,
  isFields,
  mask,
  type Place,
  quote,
  type Rule,
  readField,
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
export const nothingAtAll = /* @__PURE__ */ scalar("left out", () => false);

export function literal(constant: string | number | boolean): Type {
  return scalar(quote([constant]), (value) => value === constant);
}

/** An enum. A value of the right type that is not listed may be newer than the description of the API. */
export function oneOf(values: readonly (string | number | boolean)[]): Type {
  return {
    words: `a ${typeof values[0]}`,
    fits: (value) => values.some((listed) => typeof listed === typeof value),
    inside: (place) => {
      const { value, secret } = place;
      if (values.some((listed) => listed === value)) return;
      const found = quote([secret ? mask : value]) + suggest(String(value), values);
      report(place, "enum", "warning", `has the unknown value ${found}`, values);
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
        if (fields[key] !== undefined) judge(type, { ...enter(place, key), path: place.path });
      }
    },
  };
}

/** A value of the type, or null. */
export function nullable({ words, fits, inside }: Type): Type {
  return {
    words: `${words} or null`,
    fits: (value) => value === null || fits(value),
    inside: (place) => {
      if (place.value !== null) inside?.(place);
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
    report(place, "type", "error", `must be ${words}`, words);
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

/** Fields of an object by name, then the rules about several of them. */
export type Members = readonly [
  fields: Readonly<Record<string, Field>>,
  ...relations: readonly Rule[],
];

/**
 * An object with known fields; others pass with a warning, as the API may have grown.
 *
 * @param name - the anchor of the schema, or of the params
 * @param list - called on first use: a program that never checks never pays, and a schema may refer to itself
 */
export function object(name: string, list: () => Members): Type {
  let members: Members | undefined;
  return {
    words: "an object",
    fits: isFields,
    inside: (outer) => {
      members ??= list();
      const [fields, ...relations] = members;
      const value = outer.value as Fields;
      const place = { ...outer, path: name };
      for (const key in fields) {
        if (fields[key]?.required && readField(value, key) === undefined)
          report(enter(place, key), "required", "error", "is required");
      }
      for (const key of Object.keys(value)) {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (value[key] === undefined) continue;
        const inside = enter(place, key, field?.secret);
        if (field === undefined) {
          const hint = suggest(key, Object.keys(fields));
          // A secret under a misspelt name is still one, so the value is not shown.
          const hidden = { ...inside, path: name, value: undefined };
          report(hidden, "unknown", "warning", `is not a known field${hint}`);
        } else if (judge(field.type, inside)) {
          for (const rule of field.rules) rule(inside);
        }
      }
      for (const relation of relations) relation(place);
    },
  };
}
