/** Something in an answer that the description of the API does not know. */
export interface Surprise {
  readonly kind: "field" | "value";
  /** JSON pointer into the answer: `/model/inputs/0/type`. */
  readonly pointer: string;
  /** What was found there. */
  readonly value: unknown;
}

/** Looks at a value and tells what is not known of it. Only names of fields and values of enums are held against it. */
export type Shape = (value: unknown, pointer: string, tell: (surprise: Surprise) => void) => void;

/** A value of which the description leaves nothing to be surprised by. */
export const anything: Shape = () => {};

/** An enum; a value of another type than those listed is none of its business. */
export function oneOf(values: readonly unknown[]): Shape {
  return (value, pointer, tell) => {
    if (values.includes(value) || !values.some((known) => typeof known === typeof value)) return;
    tell({ kind: "value", pointer, value });
  };
}

export function listOf(items: Shape): Shape {
  return (value, pointer, tell) => {
    if (!Array.isArray(value)) return;
    value.forEach((item, index) => {
      items(item, `${pointer}/${index}`, tell);
    });
  };
}

export function mapOf(values: Shape): Shape {
  return (value, pointer, tell) => {
    eachField(value, (name, inner) => values(inner, enter(pointer, name), tell));
  };
}

/** @param list - the known fields, listed on first use, so that a schema may refer to itself */
export function object(list: () => Readonly<Record<string, Shape>>): Shape {
  return (value, pointer, tell) => {
    const fields = list();
    eachField(value, (name, inner) => {
      const inside = enter(pointer, name);
      const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (known === undefined) tell({ kind: "field", pointer: inside, value: inner });
      else known(inner, inside, tell);
    });
  };
}

/** A value of any of the shapes: the one that is least surprised speaks. */
export function anyOf(...shapes: readonly Shape[]): Shape {
  return (value, pointer, tell) => {
    const attempts = shapes.map((shape) => {
      const found: Surprise[] = [];
      shape(value, pointer, (surprise) => found.push(surprise));
      return found;
    });
    const least = Math.min(...attempts.map(({ length }) => length));
    attempts.find(({ length }) => length === least)?.forEach(tell);
  };
}

function eachField(value: unknown, visit: (name: string, inner: unknown) => void): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [name, inner] of Object.entries(value)) visit(name, inner);
}

function enter(pointer: string, name: string): string {
  // Few names need it, and looking is cheaper than replacing.
  const step = /[~/]/.test(name) ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
  return `${pointer}/${step}`;
}
