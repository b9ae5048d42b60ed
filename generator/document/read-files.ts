import { type Document, isMappingRef, isPlainObject, isRef } from "@redocly/openapi-core";
import { childPointer } from "../json/pointer.js";
import type { SafeResolver } from "./safe-resolver.js";

/**
 * The root file and every file that it refers to, directly or through others, by absolute path or URL. The lint reports
 * files that cannot be read.
 */
export async function readAll(
  root: Document,
  resolver: SafeResolver,
): Promise<ReadonlyMap<string, Document>> {
  const documents = new Map([[root.source.absoluteRef, root]]);
  const pending = [root];
  for (let document = pending.pop(); document !== undefined; document = pending.pop()) {
    const base = document.source.absoluteRef;
    for (const uri of listUris(document.parsed)) {
      const target = resolver.resolveExternalRef(base, uri);
      if (documents.has(target)) continue;
      const found = await resolver.resolveDocument(base, uri).catch(() => undefined);
      if (found === undefined || found instanceof Error) continue;
      documents.set(target, found);
      pending.push(found);
    }
  }
  return documents;
}

/** Walks all nodes, each once even if aliases refer to it. */
export function* walkNodes(root: unknown): Generator<{ node: object; pointer: string }> {
  const seen = new Set<object>();
  const pending: { node: unknown; pointer: string }[] = [{ node: root, pointer: "" }];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { node, pointer } = step;
    if (typeof node !== "object" || node === null || seen.has(node)) continue;
    seen.add(node);
    yield { node, pointer };
    for (const [key, child] of Object.entries(node).reverse()) {
      pending.push({ node: child, pointer: childPointer(pointer, key) });
    }
  }
}

function listUris(root: unknown): Set<string> {
  const uris = new Set<string>();
  const add = (reference: unknown): void => {
    const [uri = ""] = typeof reference === "string" ? reference.split("#") : [];
    if (uri !== "") uris.add(uri);
  };
  for (const { node } of walkNodes(root)) {
    if (isRef(node)) add(node.$ref);
    if ("discriminator" in node && isPlainObject(node.discriminator)) {
      const { mapping } = node.discriminator;
      if (isPlainObject(mapping))
        for (const value of Object.values(mapping))
          if (typeof value === "string" && isMappingRef(value)) add(value);
    }
  }
  return uris;
}
