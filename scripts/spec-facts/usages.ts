import { isRef } from "@redocly/openapi-core";
import type { AccessMode } from "../../generator/api-model/read-write-modes.js";
import { childPointer, parsePointer, readAt } from "../../generator/json/pointer.js";

/** The programs that a change may break: those that send requests, those that read responses. */
export type Consumer = "callers" | "readers";

/** Which parts of a bundled document are used in requests, in responses, or in both. */
export class Usages {
  readonly #found: Record<AccessMode, Set<string>> = { request: new Set(), response: new Set() };

  /** @param isRead - whether responses with a status count as used */
  constructor(
    readonly root: unknown,
    readonly isRead: (status: string) => boolean = () => true,
  ) {
    for (const section of ["/paths", "/webhooks"])
      for (const name of this.#listKeys(section)) this.#walkPathItem(childPointer(section, name));
  }

  /** The programs that a change of the part at a pointer may break. */
  findAffected(pointer: string): readonly Consumer[] {
    return [
      ...(this.has("request", pointer) ? ["callers" as const] : []),
      ...(this.has("response", pointer) ? ["readers" as const] : []),
    ];
  }

  /** Whether the part at a pointer, or a part around it, is used in that way. */
  has(direction: AccessMode, pointer: string): boolean {
    const other = direction === "request" ? "response" : "request";
    for (let part = pointer; part !== ""; part = part.slice(0, part.lastIndexOf("/"))) {
      if (this.#found[direction].has(part)) return true;
      // The closest part that is used decides.
      if (this.#found[other].has(part)) return false;
    }
    return false;
  }

  #walkPathItem(pointer: string): void {
    this.#walk("request", `${pointer}/parameters`);
    for (const method of this.#listKeys(pointer)) {
      const operation = childPointer(pointer, method);
      for (const part of ["parameters", "requestBody"])
        this.#walk("request", `${operation}/${part}`);
      for (const status of this.#listKeys(`${operation}/responses`))
        if (this.isRead(status))
          this.#walk("response", childPointer(operation, "responses", status));
    }
  }

  #walk(direction: AccessMode, pointer: string): void {
    const found = this.#found[direction];
    const node = readAt(this.root, pointer);
    if (typeof node !== "object" || node === null || found.has(pointer)) return;
    if (Reflect.get(node, direction === "request" ? "readOnly" : "writeOnly") === true) return;
    found.add(pointer);
    if (isRef(node)) this.#walk(direction, childPointer("", ...parsePointer(node.$ref)));
    for (const key of Object.keys(node)) this.#walk(direction, childPointer(pointer, key));
  }

  #listKeys(pointer: string): string[] {
    return listEntries(readAt(this.root, pointer)).map(([key]) => key);
  }
}

export function listEntries(node: unknown): [key: string, value: unknown][] {
  return typeof node === "object" && node !== null ? Object.entries(node) : [];
}
