import { isPlainObject, isRef, parseYaml, type Source } from "@redocly/openapi-core";
import { isContainer } from "../json/nodes.js";
import { childPointer, decodeFragment, parsePointer, readAt } from "../json/pointer.js";
import { OverlaidSource } from "./overlaid-source.js";
import { splitReference } from "./resolve-uri.js";
import type { Anchors } from "./schema-anchors.js";

export type SourceMap = ReadonlyMap<string, Source>;

/** A location in a source file: absolute path and JSON pointer. */
export interface SourceLocation {
  readonly file: string;
  readonly pointer: string;
}

interface Step extends SourceLocation {
  readonly bundled: string;
  readonly node: unknown;
}

function parseSource(source: Source | undefined): unknown {
  return source instanceof OverlaidSource ? source.content : parseYaml(source?.body ?? "null");
}

/** Whether a reference with keywords beside it was moved into `allOf`. */
function isInAllOf(node: unknown): boolean {
  return isPlainObject(node) && Array.isArray(node.allOf) && !isRef(node);
}

/**
 * Finds the source locations of a bundle, which bundling does not keep, by walking the bundle and its sources side by
 * side: where a source refers to another file, the bundle holds either the content of that file or a reference to a
 * component with it.
 *
 * @returns a function from a pointer into the bundle to the closest location in a source file.
 */
export function traceSources(
  bundled: unknown,
  rootFile: string,
  sources: SourceMap,
  anchors: Anchors = new Map(),
): (pointer: string) => SourceLocation | undefined {
  const parsed = new Map<string, unknown>();
  const readFile = (file: string): unknown => {
    if (!parsed.has(file)) parsed.set(file, parseSource(sources.get(file)));
    return parsed.get(file);
  };
  if (sources.size === 1) return traceInFile(rootFile, readFile(rootFile));
  const origins = new Map<string, SourceLocation>();
  const pending: Step[] = [{ bundled: "", file: rootFile, pointer: "", node: readFile(rootFile) }];

  function follow(step: Step, reference: string): void {
    const { file, fragment } = splitReference(step.file, reference);
    const pointer = anchors.get(file)?.get(fragment) ?? decodeFragment(fragment);
    const here = readAt(bundled, step.bundled);
    const inBundle =
      isRef(here) && here.$ref.startsWith("#") ? decodeFragment(here.$ref.slice(1)) : step.bundled;
    if (inBundle !== step.bundled && origins.has(inBundle)) return;
    pending.push({ bundled: inBundle, file, pointer, node: readAt(readFile(file), pointer) });
  }

  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { bundled: location, file, pointer, node } = step;
    if (isRef(node)) {
      const isComposed = isInAllOf(readAt(bundled, location));
      if (isComposed) origins.set(location, { file, pointer });
      const target = isComposed ? childPointer(location, "allOf", 0) : location;
      follow({ ...step, bundled: target }, node.$ref);
    }
    if (!origins.has(location) || !isRef(node)) origins.set(location, { file, pointer });
    if (!isContainer(node)) continue;
    for (const [key, child] of Object.entries(node))
      pending.push({
        bundled: childPointer(location, key),
        file,
        pointer: childPointer(pointer, key),
        node: child,
      });
  }

  return (pointer) => {
    let location = pointer.startsWith("#") ? pointer.slice(1) : pointer;
    let found = origins.get(location);
    while (found === undefined && location !== "") {
      location = location.slice(0, location.lastIndexOf("/"));
      found = origins.get(location);
    }
    return found;
  };
}

/** In a single file, bundling moves nothing. A part that was added while reading is located at its parent. */
function traceInFile(file: string, root: unknown): (pointer: string) => SourceLocation {
  return (pointer) => {
    let node = root;
    let found = "";
    for (const key of parsePointer(pointer.replace(/^#/, ""))) {
      if (!isContainer(node) || !Object.hasOwn(node, key)) break;
      node = Reflect.get(node, key);
      found = childPointer(found, key);
    }
    return { file, pointer: found };
  };
}
