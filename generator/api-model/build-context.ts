import { isRef, type OasRef } from "@redocly/openapi-core";
import { childPointer, parsePointer, readKeys } from "../json/pointer.js";
import type { ModelCase } from "./model.js";
import type { Definition, Discriminator } from "./openapi-types.js";

/** What every part of the build needs: the bundled document, and how to report what the model cannot express. */
export interface BuildContext {
  readonly root: Definition;
  /** Names of the schemas that the document lists itself. */
  readonly schemaNames: ReadonlySet<string>;
  /** The names of types that the schemas of the bundled document would take. */
  readonly schemaTypeNames: ReadonlySet<string>;
  /** The cases of `x-cases`, which conditions name by their ids. */
  readonly cases: readonly ModelCase[];
  readonly unions: DiscriminatedUnions;
  /** Reports a warning, once for each pointer and message. */
  warn(pointer: string, message: string, hint?: string): void;
}

/** A schema whose discriminator distinguishes the schemas that extend it, which it does not list itself. */
export interface DiscriminatedUnion {
  /** With all names that discriminators of the same field give, above and below. */
  readonly discriminator: Discriminator;
  /** Pointers of the schemas that extend it, or that its mapping names. */
  readonly variants: readonly string[];
}

/** The discriminated unions of a document, by the pointer of the schema that the others extend. */
export interface DiscriminatedUnions {
  readonly byBase: ReadonlyMap<string, DiscriminatedUnion>;
  /** Pointers of all schemas that are variants of any. */
  readonly variants: ReadonlySet<string>;
}

/** A node together with its JSON pointer in the bundled document. */
export interface Located<T> {
  readonly node: T;
  readonly pointer: string;
}

/** What references are followed in. */
export interface Root {
  readonly root: unknown;
}

/** Follows a `$ref` of the bundled document, through further references, to the node it stands for. */
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

/** The reference to what stands at a pointer. */
export function referTo(pointer: string): { $ref: string } {
  return { $ref: `#${pointer.split("/").map(encodeURIComponent).join("/")}` };
}
