import {
  enterField,
  type Fields,
  isFields,
  type Location,
  mask,
  quote,
  type Rule,
  readField,
  report,
} from "./report.js";

/** The type that a schema gives a value. */
export interface Type {
  /** The type in messages: "a string". */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  /** Checks the contents of an accepted value. */
  readonly checkContents?: Rule;
}

const scalar = (expected: string, accepts: Type["accepts"]): Type => ({ expected, accepts });

export const string = /* @__PURE__ */ scalar("a string", (value) => typeof value === "string");
export const boolean = /* @__PURE__ */ scalar(
  "true or false",
  (value) => typeof value === "boolean",
);
/** JSON has no infinities and no NaN. */
export const number = /* @__PURE__ */ scalar("a number", Number.isFinite);
export const integer = /* @__PURE__ */ scalar("a whole number", (value) => Number.isInteger(value));
export const nullType = /* @__PURE__ */ scalar("null", (value) => value === null);
export const json = /* @__PURE__ */ scalar("any JSON value", () => true);
export const never = /* @__PURE__ */ scalar("omitted", () => false);

export function literal(constant: string | number | boolean): Type {
  return scalar(quote([constant]), (value) => value === constant);
}

/** An enum. An unlisted value of the right type is a warning: it may be newer than the API's description. */
export function enumOf(values: readonly unknown[]): Type {
  return {
    expected: `a ${typeof values[0]}`,
    accepts: (value) => values.some((listed) => typeof listed === typeof value),
    checkContents: (location) => {
      const { value, secret } = location;
      if (values.includes(value)) return;
      const found = quote([secret ? mask : value]) + suggest(String(value), values);
      report(location, "enum", "warning", `has the unknown value ${found}`, values);
    },
  };
}

export function listOf(type: Type): Type {
  return {
    expected: "a list",
    accepts: Array.isArray,
    checkContents: (location) => {
      // `accepts` has checked that the value is an array.
      for (const [index, value] of (location.value as readonly unknown[]).entries()) {
        checkType(type, {
          ...location,
          value,
          pointer: `${location.pointer}/${index}`,
          label: `${location.label}[${index}]`,
        });
      }
    },
  };
}

/** @param names - the known names of values; without it all names are */
export function mapOf(type: Type, names?: readonly unknown[]): Type {
  return {
    expected: "an object",
    accepts: isFields,
    checkContents: (location) => {
      const fields = location.value as Fields;
      for (const key of Object.keys(fields)) {
        if (fields[key] === undefined) continue;
        const inner = { ...enterField(location, key), path: location.path };
        if (names === undefined || names.includes(key)) checkType(type, inner);
        else reportUnknown(inner, key, names);
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
      location.run.issues.push(
        ...(attempts.find(({ length }) => length === 0) ?? attempts[0] ?? []),
      );
    },
  };
}

/** Checks a value's type, then its contents. */
export function checkType({ expected, accepts, checkContents }: Type, location: Location): boolean {
  if (!accepts(location.value)) {
    report(location, "type", "error", `must be ${expected}`, expected);
    return false;
  }
  checkContents?.(location);
  return true;
}

/** A type made on first use: a program that never checks never pays, and a schema may refer to itself. */
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
 * @param list - called on first use: a program that never checks never pays, and a schema may refer to itself
 */
export function object(name: string, list: () => Members): Type {
  let members: Members | undefined;
  return {
    expected: "an object",
    accepts: isFields,
    checkContents: (outer) => {
      members ??= list();
      const [fields, ...relations] = members;
      const value = outer.value as Fields;
      const location = { ...outer, path: name };
      for (const key in fields) {
        if (fields[key]?.required && readField(value, key) === undefined)
          report(enterField(location, key), "required", "error", "is required");
      }
      for (const key of Object.keys(value)) {
        const field = readField(fields, key);
        if (value[key] === undefined) continue;
        const inner = enterField(location, key, field?.secret);
        if (field === undefined) {
          reportUnknown({ ...inner, path: name }, key, Object.keys(fields));
        } else if (checkType(field.type, inner)) {
          for (const rule of field.rules) rule(inner);
        }
      }
      for (const relation of relations) relation(location);
    },
  };
}

/** The name may be a misspelt secret's, so the value is not shown. */
function reportUnknown(location: Location, key: string, names: readonly unknown[]): void {
  const hint = suggest(key, names);
  report({ ...location, value: undefined }, "unknown", "warning", `is not a known field${hint}`);
}

/** An object that may have fields beside the known ones, all of one type. */
export function openObject(name: string, list: () => Members, others: () => Type): Type {
  const closed = object(name, () => [list()[0]]);
  return {
    ...closed,
    checkContents: (outer) => {
      const location = { ...outer, path: name };
      const fields = location.value as Fields;
      const [listed, ...relations] = list();
      const known = Object.keys(listed).map((key) => [key, readField(fields, key)]);
      closed.checkContents?.({ ...location, value: Object.fromEntries(known) });
      for (const key of Object.keys(fields)) {
        if (fields[key] !== undefined && readField(listed, key) === undefined)
          checkType(others(), { ...enterField(location, key), path: name });
      }
      for (const relation of relations) relation(location);
    },
  };
}

/** ` (did you mean "rank"?)` if a candidate is at most three edits away, otherwise an empty text. */
function suggest(name: string, candidates: readonly unknown[]): string {
  for (const edits of [1, 2, 3]) {
    const near = candidates.find((candidate) =>
      isNear(name.toLowerCase(), String(candidate).toLowerCase(), edits),
    );
    if (near !== undefined) return ` (did you mean ${JSON.stringify(near)}?)`;
  }
  return "";
}

/** Whether at most `edits` insertions, deletions and substitutions make one text of the other. */
function isNear(from: string, to: string, edits: number): boolean {
  if (from === to || edits < 0) return edits >= 0;
  const [own, other] = [from.slice(1), to.slice(1)];
  if (from[0] === to[0]) return isNear(own, other, edits);
  const left = edits - 1;
  return isNear(own, to, left) || isNear(from, other, left) || isNear(own, other, left);
}
