import { type LocationObject, Source } from "@redocly/openapi-core";
import { childPointer } from "../json/pointer.js";

/** Where each part of a changed document comes from. */
export class Origins {
  readonly #nodes = new WeakMap<object, LocationObject>();
  readonly #values = new WeakMap<object, Map<string, LocationObject>>();

  /** A copy of its own, whose parts come from the location and what is below it. */
  copy<T>(value: T, origin: LocationObject): T;
  copy(value: unknown, origin: LocationObject): unknown {
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, child]) => [
      key,
      this.copy(child, stepInto(origin, key)),
    ]);
    const copied: object = Array.isArray(value)
      ? entries.map(([, child]) => child)
      : Object.fromEntries(entries);
    this.#nodes.set(copied, origin);
    return copied;
  }

  /** States the origin of one value, whatever that of the node that holds it. */
  setValue(node: object, key: string | number, origin: LocationObject): void {
    const values = this.#values.get(node) ?? new Map<string, LocationObject>();
    this.#values.set(node, values.set(String(key), origin));
  }

  ofValue(node: object, key: string | number): LocationObject | undefined {
    const child: unknown = Reflect.get(node, key);
    const own = typeof child === "object" && child !== null ? this.#nodes.get(child) : undefined;
    const parent = this.#nodes.get(node);
    return this.#values.get(node)?.get(String(key)) ?? own ?? (parent && stepInto(parent, key));
  }

  /** The pointers at which another location begins than the one that follows from what is around it. */
  listSeams(root: object, origin: LocationObject): Map<string, LocationObject> {
    const seams = new Map<string, LocationObject>();
    const pending = [{ node: root, pointer: "", origin }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const [key, child] of Object.entries(next.node)) {
        const expected = stepInto(next.origin, key);
        const found = this.ofValue(next.node, key) ?? expected;
        const pointer = childPointer(next.pointer, key);
        if (found.source !== expected.source || found.pointer !== expected.pointer)
          seams.set(pointer, found);
        if (typeof child === "object" && child !== null)
          pending.push({ node: child, pointer, origin: found });
      }
    }
    return seams;
  }
}

/** The location of what stands under a key. */
export const stepInto = (
  { source, pointer = "#" }: LocationObject,
  key: string | number,
): LocationObject => ({ source, pointer: childPointer(pointer, key) });

/** The text of a document together with what overlays have made of it. */
export class OverlaidSource extends Source {
  readonly #seams: ReadonlyMap<string, LocationObject>;

  /**
   * @param content - the document with the changes
   * @param seams - pointers into it at which something begins that stands elsewhere
   */
  constructor(
    { absoluteRef, body, mimeType }: Source,
    readonly content: unknown,
    seams: ReadonlyMap<string, LocationObject>,
  ) {
    super(absoluteRef, body, mimeType);
    this.#seams = seams;
  }

  /** Where what a location in the changed document means is written. */
  findWritten(location: LocationObject): LocationObject {
    const pointer = location.pointer?.replace(/^#/, "") ?? "";
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const seam = this.#seams.get(at);
      if (seam !== undefined)
        return { ...location, ...seam, pointer: `${seam.pointer}${pointer.slice(at.length)}` };
    }
    return location;
  }
}
