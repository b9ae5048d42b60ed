import {
  type Document,
  getTypes,
  isPlainObject,
  isRef,
  type NormalizedNodeType,
  normalizeTypes,
} from "@redocly/openapi-core";
import { childPointer, parsePointer, readKeys } from "../json/pointer.js";
import { splitReference } from "./resolve-uri.js";

/** An object or list of a document with its type in OpenAPI. */
export interface TypedNode {
  readonly document: Document;
  readonly pointer: string;
  readonly node: Record<string, unknown>;
  readonly type: NormalizedNodeType;
  /** The node that contains this one; `undefined` for the root and for the target of a reference. */
  readonly parent: TypedNode | undefined;
}

type ValueType = ReturnType<typeof typeOfValue>;

/**
 * Walks all nodes to which OpenAPI assigns a type, through references, each once. A node is yielded before its children
 * are read, so the caller may change it. The values of examples, defaults and extensions are data and are not visited.
 */
export function* walkTyped(
  root: Document,
  documents: ReadonlyMap<string, Document>,
): Generator<TypedNode> {
  const seen = new Set<object>();
  const pending: TypedNode[] = [];
  const add = (step: TypedNode | undefined): void => {
    if (step !== undefined) pending.push(step);
  };
  add(toTyped(root, "", root.parsed, chooseRootType(root), undefined));
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { node, type, document, pointer } = step;
    if (seen.has(node)) continue;
    seen.add(node);
    yield step;
    if (isRef(node)) add(followReference(node.$ref, document.source.absoluteRef, type, documents));
    for (const [key, value] of Object.entries(node).reverse()) {
      const inner = typeOfValue(step, key, value);
      if (isNamed(inner)) add(toTyped(document, childPointer(pointer, key), value, inner, step));
    }
  }
}

function chooseRootType({ parsed }: Document): NormalizedNodeType | undefined {
  const isOld = isPlainObject(parsed) && String(parsed.openapi).startsWith("3.0.");
  return normalizeTypes(getTypes(isOld ? "oas3_0" : "oas3_1")).Root;
}

function toTyped(
  document: Document,
  pointer: string,
  node: unknown,
  type: NormalizedNodeType | undefined,
  parent: TypedNode | undefined,
): TypedNode | undefined {
  if (type === undefined || !(isPlainObject(node) || Array.isArray(node))) return undefined;
  // A list is handled as an object whose keys are indexes.
  return { document, pointer, node: node as Record<string, unknown>, type, parent };
}

function followReference(
  reference: string,
  from: string,
  type: NormalizedNodeType,
  documents: ReadonlyMap<string, Document>,
): TypedNode | undefined {
  const { file, fragment } = splitReference(from, reference);
  const document = documents.get(file);
  if (document === undefined) return undefined;
  const keys = parsePointer(fragment);
  const node = readKeys(document.parsed, keys);
  return toTyped(document, childPointer("", ...keys), node, type, undefined);
}

/** The type that OpenAPI assigns to a value: a named type or a scalar; `undefined` for an unknown key. */
export function typeOfValue({ node, type }: TypedNode, key: string, value: unknown) {
  const own = Object.hasOwn(type.properties, key) ? type.properties[key] : undefined;
  const found = own ?? (Array.isArray(node) ? type.items : type.additionalProperties);
  return typeof found === "function" ? found(value, key) : found;
}

export function isNamed(type: ValueType): type is NormalizedNodeType {
  return typeof type?.name === "string";
}

/** Whether a key is an extension, rather than a name in a map. */
export function isExtension({ type }: TypedNode, key: string): boolean {
  return type.extensionsPrefix !== undefined && key.startsWith(type.extensionsPrefix);
}
