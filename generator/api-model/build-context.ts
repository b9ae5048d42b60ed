import { isRef, type OasRef } from "@redocly/openapi-core";
import { childPointer, parsePointer, readKeys } from "../json/pointer.js";
import type { ModelCase } from "./model.js";
import type { Definition, Discriminator } from "./openapi-types.js";

/** What every builder needs: the bundled document, and a way to report what the model cannot express. */
export interface BuildContext {
  readonly root: Definition;
  /**
   * Keys of the schemas that the root file lists under `components/schemas`; bundling added the others from other
   * files.
   */
  readonly schemaNames: ReadonlySet<string>;
  /** Type names of all schemas of the bundled document. */
  readonly schemaTypeNames: ReadonlySet<string>;
  /** The cases of `x-cases`, to which conditions refer by id. */
  readonly cases: readonly ModelCase[];
  readonly unions: DiscriminatedUnions;
  /** Reports a warning, once for each pointer and message. */
  warn(pointer: string, message: string, hint?: string): void;
}

/**
 * A schema with a discriminator but without `oneOf` and `anyOf`: its variants are the schemas that extend it with
 * `allOf` or that its mapping names.
 */
export interface DiscriminatedUnion {
  /** With the mappings of base and derived schemas that have the same discriminator field merged in. */
  readonly discriminator: Discriminator;
  /** Pointers of the schemas that extend it or that its mapping names. */
  readonly variants: readonly string[];
}

/** All unions of this kind in a document. */
export interface DiscriminatedUnions {
  readonly byBase: ReadonlyMap<string, DiscriminatedUnion>;
  /** Pointers of the variants of all these unions. */
  readonly variants: ReadonlySet<string>;
}

/** A node together with its JSON pointer in the bundled document. */
export interface Located<T> {
  readonly node: T;
  readonly pointer: string;
}

/** What is needed to resolve references: the bundled document. */
export interface Root {
  readonly root: unknown;
}

/**
 * Follows a `$ref`, and further references behind it, to the node it refers to. A node that is not a reference is
 * returned as it is.
 */
export function resolveRef<T extends object>(
  { root }: Root,
  node: T | OasRef,
  pointer: string,
): Located<T> {
  const seen = new Set<string>();
  let current: Located<unknown> = { node, pointer };
  while (isRef(current.node) && !seen.has(current.node.$ref)) {
    const reference = current.node.$ref;
    seen.add(reference);
    const keys = parsePointer(reference);
    current = { node: readKeys(root, keys), pointer: childPointer("", ...keys) };
  }
  // The lint has resolved every reference and checked that its target is of the kind expected here.
  return current as Located<T>;
}

/** A reference to the node at a pointer. */
export function referTo(pointer: string): { $ref: string } {
  return { $ref: `#${pointer.split("/").map(encodeURIComponent).join("/")}` };
}
