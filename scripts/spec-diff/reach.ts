import { isRef } from "@redocly/openapi-core";
import { childPointer, parsePointer } from "../../generator/api-model/build-context.js";
import type { Direction } from "../../generator/api-model/read-write-modes.js";
import { readAt } from "../../generator/document/trace-sources.js";
import type { Broken } from "./change.js";

/** Which ways the parts of a bundled document go: what is sent, what is answered, or both. */
export class Reach {
  readonly #found: Record<Direction, Set<string>> = { request: new Set(), response: new Set() };

  constructor(readonly root: unknown) {
    for (const [path, item] of listEntries(readAt(root, "/paths")))
      this.#walkItem(item, childPointer("/paths", path));
    for (const [name, item] of listEntries(readAt(root, "/webhooks")))
      this.#walkItem(item, childPointer("/webhooks", name));
  }

  /** Whom a change of what stands at a pointer may hurt: those who send it, those who read it. */
  findHurt(pointer: string): readonly Broken[] {
    return [
      ...(this.has("request", pointer) ? ["callers" as const] : []),
      ...(this.has("response", pointer) ? ["readers" as const] : []),
    ];
  }

  /** Whether what stands at a pointer, or what it is a part of, goes that way. */
  has(direction: Direction, pointer: string): boolean {
    for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) {
      if (this.#found[direction].has(place)) return true;
      const other = direction === "request" ? "response" : "request";
      // Only the closest place that was met says anything of its parts.
      if (this.#found[other].has(place)) return false;
    }
    return false;
  }

  #walkItem(item: unknown, pointer: string): void {
    for (const [key, part] of listEntries(item)) {
      const below = childPointer(pointer, key);
      if (key === "parameters") this.#walk("request", part, below);
      for (const [name, inner] of listEntries(part)) {
        const place = childPointer(below, name);
        if (name === "parameters" || name === "requestBody") this.#walk("request", inner, place);
        if (name === "responses") this.#walk("response", inner, place);
      }
    }
  }

  #walk(direction: Direction, node: unknown, pointer: string): void {
    const found = this.#found[direction];
    if (typeof node !== "object" || node === null || found.has(pointer)) return;
    if (Reflect.get(node, direction === "request" ? "readOnly" : "writeOnly") === true) return;
    found.add(pointer);
    if (isRef(node)) {
      const target = childPointer("", ...parsePointer(node.$ref));
      this.#walk(direction, readAt(this.root, target), target);
    }
    for (const [key, child] of listEntries(node))
      this.#walk(direction, child, childPointer(pointer, key));
  }
}

function listEntries(node: unknown): [key: string, value: unknown][] {
  return typeof node === "object" && node !== null ? Object.entries(node) : [];
}
