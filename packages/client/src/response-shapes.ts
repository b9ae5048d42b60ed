import { appendToken } from "./json-pointer.js";
import { isFields, readField } from "./rules/report.js";

/** A difference between a response and the API's description. */
export interface Difference {
  readonly kind: "field" | "value";
  /** JSON pointer into the response: `/model/inputs/0/type`. */
  readonly pointer: string;
  /** The value there. */
  readonly value: unknown;
}

/** Compares a value to its schema. Only field names and enum values are compared. */
export type ResponseShape = (
  value: unknown,
  pointer: string,
  report: (difference: Difference) => void,
) => void;

/** A value without fields or enum values to compare. */
export const unknown: ResponseShape = () => {};

/** An enum; a value of another type than those listed is not compared. */
export function enumOf(values: readonly unknown[]): ResponseShape {
  return (value, pointer, report) => {
    if (values.includes(value) || !values.some((known) => typeof known === typeof value)) return;
    report({ kind: "value", pointer, value });
  };
}

export function listOf(items: ResponseShape): ResponseShape {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return;
    value.forEach((item, index) => {
      items(item, `${pointer}/${index}`, report);
    });
  };
}

export function mapOf(values: ResponseShape): ResponseShape {
  return (value, pointer, report) => {
    eachField(value, (name, inner) => values(inner, appendToken(pointer, name), report));
  };
}

/** @param list - the known fields, listed on first use, so that a schema may refer to itself */
export function object(list: () => Readonly<Record<string, ResponseShape>>): ResponseShape {
  return (value, pointer, report) => {
    const fields = list();
    eachField(value, (name, inner) => {
      const inside = appendToken(pointer, name);
      const known = readField(fields, name);
      if (known === undefined) report({ kind: "field", pointer: inside, value: inner });
      else known(inner, inside, report);
    });
  };
}

/** A value of any of the shapes: the differences to the closest one are reported. */
export function anyOf(...shapes: readonly ResponseShape[]): ResponseShape {
  return (value, pointer, report) => {
    const attempts = shapes.map((shape) => {
      const found: Difference[] = [];
      shape(value, pointer, (difference) => found.push(difference));
      return found;
    });
    const least = Math.min(...attempts.map(({ length }) => length));
    attempts.find(({ length }) => length === least)?.forEach(report);
  };
}

function eachField(value: unknown, visit: (name: string, inner: unknown) => void): void {
  if (!isFields(value)) return;
  for (const [name, inner] of Object.entries(value)) visit(name, inner);
}
