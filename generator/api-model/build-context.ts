import { isRef, type OasRef } from "@redocly/openapi-core";
import { childPointer, parsePointer, readKeys } from "../document/json-pointer.js";
import type { Problem } from "../document/load-document.js";
import type { ModelCase } from "./model.js";
import type { Definition } from "./openapi.js";

/** What every part of the build needs: the bundled document, and where to report what it cannot express. */
export interface BuildContext {
  readonly root: Definition;
  /** The cases of `x-cases`, which conditions name by their ids. */
  readonly cases: readonly ModelCase[];
  report(problem: Problem): void;
}

/** A node together with its JSON pointer in the bundled document. */
export interface Located<T> {
  readonly node: T;
  readonly pointer: string;
}

/** Follows a `$ref` of the bundled document, through further references, to the node it stands for. */
export function resolveRef<T extends object>(
  context: BuildContext,
  node: T | OasRef,
  pointer: string,
): Located<T> {
  const seen = new Set<string>();
  let current: Located<unknown> = { node, pointer };
  while (isRef(current.node) && !seen.has(current.node.$ref)) {
    const reference = current.node.$ref;
    seen.add(reference);
    const keys = parsePointer(reference);
    current = { node: readKeys(context.root, keys), pointer: childPointer("", ...keys) };
  }
  // The lint has resolved every reference and checked that its target is of the kind expected here.
  return current as Located<T>;
}
