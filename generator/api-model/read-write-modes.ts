import { isRef } from "@redocly/openapi-core";
import { childPointer } from "../json/pointer.js";
import { type BuildContext, type Located, referTo, resolveRef } from "./build-context.js";
import type { Schema, SchemaOrRef } from "./openapi-types.js";
import { listInner } from "./schema-keywords.js";

/**
 * Whether a schema is read for requests, which have no `readOnly` fields, or for responses, which have no `writeOnly`
 * fields.
 */
export type AccessMode = "request" | "response";

/** Whether a field is part of requests, or of responses, depending on the mode. */
export function isIncluded(mode: AccessMode, { readOnly, writeOnly }: Schema): boolean {
  return !(mode === "request" ? readOnly : writeOnly);
}

/** Keeps the current mode, and finds the schemas that differ between requests and responses. */
export class AccessModes {
  readonly #found = new Map<string, boolean>();
  #current: AccessMode = "response";

  constructor(readonly context: BuildContext) {}

  get current(): AccessMode {
    return this.#current;
  }

  within<T>(mode: AccessMode, read: () => T): T {
    const outer = this.#current;
    this.#current = mode;
    try {
      return read();
    } finally {
      this.#current = outer;
    }
  }

  /** The key of a schema, which has another one in requests if its type differs there. */
  keyOf(located: Located<Schema>): string {
    return this.differsInRequests(located) ? `${located.pointer} in requests` : located.pointer;
  }

  differsInRequests(located: Located<Schema>): boolean {
    return this.#current === "request" && this.isSplit(located);
  }

  /** Whether the schema, or one that it leads to, has a field with `readOnly` or `writeOnly`. */
  isSplit(located: Located<Schema>): boolean {
    const { pointer } = located;
    const known = this.#found.get(pointer);
    if (known !== undefined) return known;
    // Pointers of the schemas visited so far, so that recursion ends.
    const open = new Set<string>();
    const isSplit = this.#leadsToSplit(located, open);
    // If nothing was found, the same holds for every schema that was visited.
    for (const passed of isSplit ? [pointer] : open) this.#found.set(passed, isSplit);
    return isSplit;
  }

  #leadsToSplit({ node, pointer }: Located<Schema>, open: Set<string>): boolean {
    const known = this.#found.get(pointer);
    if (known !== undefined) return known;
    if (open.has(pointer)) return false;
    open.add(pointer);
    for (const [field, schema] of Object.entries(node.properties ?? {})) {
      const location = childPointer(pointer, "properties", field);
      const target = this.#resolve(schema, location);
      const marks = { ...target?.node, ...(typeof schema === "object" ? schema : {}) };
      if (!isIncluded("request", marks) || !isIncluded("response", marks)) return true;
    }
    const variants = this.context.unions.byBase.get(pointer)?.variants ?? [];
    const inside = variants.map((one) => ({ node: referTo(one), pointer: one }));
    return [...listInner(node, pointer), ...inside].some((inner) => {
      const target = this.#resolve(inner.node, inner.pointer);
      return target !== undefined && this.#leadsToSplit(target, open);
    });
  }

  #resolve(node: SchemaOrRef | boolean | undefined, pointer: string): Located<Schema> | undefined {
    if (typeof node !== "object") return undefined;
    const target = resolveRef<Schema>(this.context, node, pointer);
    const found: unknown = target.node;
    return typeof found === "object" && found !== null && !isRef(found) ? target : undefined;
  }
}
