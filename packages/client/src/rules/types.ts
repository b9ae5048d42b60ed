import {
  enterField,
  type Fields,
  isFields,
  isTypeOf,
  type Location,
  mask,
  quote,
  type Rule,
  readField,
  readSent,
  report,
  unreadable,
} from "./report.js";
import { suggest } from "./suggest.js";

/** The type that a schema gives a value. */
export interface Type {
  /** The type in messages: "a string". */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  /** Checks the contents of an accepted value. */
  readonly checkContents?: Rule;
}

const scalar = (expected: string, accepts: Type["accepts"]): Type => ({ expected, accepts });

export const string: Type = /* @__PURE__ */ scalar(
  "a string",
  (value) => typeof value === "string",
);
export const boolean: Type = /* @__PURE__ */ scalar(
  "true or false",
  (value) => typeof value === "boolean",
);
/** JSON has no infinities and no NaN. */
export const number: Type = /* @__PURE__ */ scalar("a number", Number.isFinite);
export const integer: Type = /* @__PURE__ */ scalar("a whole number", (value) =>
  Number.isInteger(value),
);
export const nullType: Type = /* @__PURE__ */ scalar("null", (value) => value === null);
export const json: Type = /* @__PURE__ */ scalar("any JSON value", () => true);
export const never: Type = /* @__PURE__ */ scalar("omitted", () => false);

export function literal(constant: string | number | boolean): Type {
  return scalar(quote([constant]), (value) => value === constant);
}

/** An enum. An unlisted value of the right type is a warning: it may be newer than the API's description. */
export function enumOf(values: readonly unknown[]): Type {
  return {
    expected: `a ${typeof values[0]}`,
    accepts: (value) => isTypeOf(values, value),
    checkContents: (location) => {
      const { value, secret } = location;
      if (values.includes(value)) return;
      const found = quote([secret ? mask : value]);
      const hint = () => suggest(String(value), values);
      report(location, "enum", "warning", `has the unknown value ${found}`, values, hint);
    },
  };
}

export function listOf(type: Type): Type {
  return {
    expected: "a list",
    accepts: Array.isArray,
    checkContents: (location) => {
      const { name, pointer } = location;
      // `accepts` has checked that the value is an array.
      const list = location.value as readonly unknown[];
      for (let index = 0; index < list.length; index += 1)
        checkType(type, {
          ...location,
          value: readSent(list, index),
          name: `${name}[${index}]`,
          pointer: `${pointer}/${index}`,
        });
    },
  };
}

/** @param names - the known names of values; without it, all names are known */
export function mapOf(type: Type, names?: readonly unknown[]): Type {
  return {
    expected: "an object",
    accepts: isFields,
    checkContents: (location) => {
      for (const key of Object.keys(location.value as Fields)) {
        const inner = { ...enterField(location, key), anchor: location.anchor };
        if (inner.value === undefined) continue;
        if (names === undefined || names.includes(key)) checkType(type, inner);
        else reportUnknown(inner, location.anchor, key, names);
      }
    },
  };
}

export function nullable({ expected, accepts, checkContents }: Type): Type {
  return {
    expected: `${expected} or null`,
    accepts: (value) => value === null || accepts(value),
    checkContents: (location) => {
      if (location.value !== null) checkContents?.(location);
    },
  };
}

/** A value of any of the types; if several accept it, one without issues is enough. */
export function anyOf(...types: readonly Type[]): Type {
  return {
    expected: types.map(({ expected }) => expected).join(" or "),
    accepts: (value) => types.some(({ accepts }) => accepts(value)),
    checkContents: (location) => {
      const attempts = types
        .filter(({ accepts }) => accepts(location.value))
        .map((type) => {
          const run = { ...location.run, issues: [] };
          checkType(type, { ...location, run });
          return run.issues;
        });
      const best = attempts.find(({ length }) => length === 0) ?? attempts[0] ?? [];
      for (const issue of best) location.run.issues.push(issue);
    },
  };
}

/** Checks a value's type, then its contents. */
export function checkType({ expected, accepts, checkContents }: Type, location: Location): boolean {
  let isReadable = location.value !== unreadable;
  try {
    if (isReadable && accepts(location.value)) {
      checkContents?.(location);
      return true;
    }
  } catch {
    // A proxy threw, or the nesting is too deep for the stack.
    isReadable = false;
  }
  const message = isReadable ? `must be ${expected}` : "cannot be read";
  report(location, "type", "error", message, expected);
  return false;
}

/** A type that is made on first use: a program that never checks does not make it, and a schema may refer to itself. */
export function lazy(make: () => Type): Type {
  let made: Type | undefined;
  const get = (): Type => {
    made ??= make();
    return made;
  };
  return {
    get expected() {
      return get().expected;
    },
    accepts: (value) => get().accepts(value),
    checkContents: (location) => get().checkContents?.(location),
  };
}

/** A field of an object: its type, and the rules for values of that type. */
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
 * An object with known fields; an unknown one is a warning, as it may be newer than the API's description.
 *
 * @param name - the anchor of the schema, or of the params
 * @param list - called on first use: a program that never checks does not make the fields, and a schema may refer to
 * itself
 */
export function object(name: string, list: () => Members): Type {
  let members: Members | undefined;
  return {
    expected: "an object",
    accepts: isFields,
    checkContents: (location) => {
      members ??= list();
      const [fields, ...relations] = members;
      // `accepts` has checked that the value is an object.
      const given = location.value as Fields;
      // A list of the entries (`Object.entries`) would take most of the time of a check.
      for (const key in fields) {
        if (fields[key]?.required && readSent(given, key) === undefined)
          report(enterField(location, key, false, name), "required", "error", "is required");
      }
      for (const key of Object.keys(given)) {
        const field = readField(fields, key);
        const inner = enterField(location, key, field?.secret, name);
        if (inner.value === undefined) continue;
        if (!field) reportUnknown(inner, name, key, Object.keys(fields));
        else if (checkType(field.type, inner)) for (const rule of field.rules) rule(inner);
      }
      for (const relation of relations) relation({ ...location, anchor: name });
    },
  };
}

/** The name may be a misspelt secret's, so the value is not shown. */
function reportUnknown(
  location: Location,
  anchor: string,
  key: string,
  names: readonly unknown[],
): void {
  const hidden = { ...location, anchor, value: undefined };
  report(hidden, "unknown", "warning", "is not a known field", undefined, () =>
    suggest(key, names),
  );
}

/** An object that may have fields beside the known ones, all of one type. */
export function openObject(name: string, list: () => Members, others: () => Type): Type {
  const closed = object(name, () => [list()[0]]);
  return {
    ...closed,
    checkContents: (outer) => {
      const location = { ...outer, anchor: name };
      const [listed, ...relations] = list();
      const known = Object.keys(listed).map((key) => [key, enterField(location, key).value]);
      closed.checkContents?.({ ...outer, value: Object.fromEntries(known) });
      for (const key of Object.keys(location.value as Fields)) {
        const entry = enterField(location, key);
        if (entry.value !== undefined && !Object.hasOwn(listed, key))
          checkType(others(), { ...entry, anchor: name });
      }
      for (const relation of relations) relation(location);
    },
  };
}
