import { type LocationObject, Source } from "@redocly/openapi-core";
import { childPointer } from "../json/pointer.js";

/** Records which source location each part of a changed document comes from. */
export class Origins {
  readonly #nodes = new WeakMap<object, LocationObject>();
  readonly #values = new WeakMap<object, Map<string, LocationObject>>();

  /** Copies a value and records that it comes from a location. */
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

  /** Records the origin of one value, which may differ from that of its parent. */
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

  /** The origins that do not follow from that of the parent value, by pointer. */
  listChangedOrigins(root: object, origin: LocationObject): Map<string, LocationObject> {
    const changedOrigins = new Map<string, LocationObject>();
    const pending = [{ node: root, pointer: "", origin }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const [key, child] of Object.entries(next.node)) {
        const expected = stepInto(next.origin, key);
        const found = this.ofValue(next.node, key) ?? expected;
        const pointer = childPointer(next.pointer, key);
        if (found.source !== expected.source || found.pointer !== expected.pointer)
          changedOrigins.set(pointer, found);
        if (typeof child === "object" && child !== null)
          pending.push({ node: child, pointer, origin: found });
      }
    }
    return changedOrigins;
  }
}

/** The location of the value under a key. */
export const stepInto = (
  { source, pointer = "#" }: LocationObject,
  key: string | number,
): LocationObject => ({ source, pointer: childPointer(pointer, key) });

/** The source of a document together with its content after overlays were applied. */
export class OverlaidSource extends Source {
  readonly #changedOrigins: ReadonlyMap<string, LocationObject>;

  /**
   * @param content - the document after overlays were applied
   * @param changedOrigins - origins of the values in it that overlays have added or moved, by pointer
   */
  constructor(
    { absoluteRef, body, mimeType }: Source,
    readonly content: unknown,
    changedOrigins: ReadonlyMap<string, LocationObject>,
  ) {
    super(absoluteRef, body, mimeType);
    this.#changedOrigins = changedOrigins;
  }

  /** Maps a location in the changed document to the source location of its value. */
  findWritten(location: LocationObject): LocationObject {
    const pointer = location.pointer?.replace(/^#/, "") ?? "";
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const seam = this.#changedOrigins.get(at);
      if (seam !== undefined)
        return { ...location, ...seam, pointer: `${seam.pointer}${pointer.slice(at.length)}` };
    }
    return location;
  }
}
