import { type Document, isRef } from "@redocly/openapi-core";
import { walkNodes } from "./read-files.js";
import { splitReference } from "./resolve-uri.js";

/** JSON pointers of anchors (JSON Schema 2020-12, 8.2.2), by file and name. */
export type Anchors = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function findAnchors(documents: ReadonlyMap<string, Document>): Anchors {
  return new Map(
    [...documents].map(([file, { parsed }]) => {
      const anchors = new Map<string, string>();
      for (const { node, pointer } of walkNodes(parsed)) {
        for (const keyword of ["$anchor", "$dynamicAnchor"]) {
          const name: unknown = Reflect.get(node, keyword);
          if (typeof name === "string" && !anchors.has(name)) anchors.set(name, pointer);
        }
      }
      return [file, anchors] as const;
    }),
  );
}

/** Replaces anchors in references by JSON pointers, which are all that the lint supports. */
export function resolveAnchors(documents: ReadonlyMap<string, Document>, anchors: Anchors): void {
  for (const [file, { parsed }] of documents) {
    for (const { node } of walkNodes(parsed)) {
      if (!isRef(node)) continue;
      const { file: target, fragment } = splitReference(file, node.$ref);
      const pointer = anchors.get(target)?.get(fragment);
      if (pointer !== undefined)
        node.$ref = node.$ref.replace(/#.*/s, () => `#${encodeURI(pointer)}`);
    }
  }
}
