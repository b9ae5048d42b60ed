import { isContainer } from "../json/nodes.js";

const ample = 250_000;
const timesDistinct = 10;

/**
 * YAML's aliases make a graph of what should be a tree. Walking it must end, and soon: an alias may not refer to
 * what holds it, and a few lines may not stand for millions of nodes.
 */
export function findAliasProblem(root: unknown): string | undefined {
  const sizes = new Map<object, number>();
  const open = new Set<object>();
  const path: { readonly node: object; readonly children: object[] }[] = [];
  const enter = (node: object): void => {
    open.add(node);
    path.push({ node, children: listChildren(node) });
  };
  if (isContainer(root)) enter(root);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.children.pop();
    if (child === undefined) {
      const inner = listChildren(top.node).reduce((sum, node) => sum + (sizes.get(node) ?? 0), 1);
      sizes.set(top.node, inner);
      open.delete(top.node);
      path.pop();
    } else if (open.has(child)) {
      return "a YAML alias refers to what it is a part of";
    } else if (!sizes.has(child)) {
      enter(child);
    }
  }
  const size = isContainer(root) ? (sizes.get(root) ?? 0) : 0;
  const isTooMuch = size > ample + timesDistinct * sizes.size;
  return isTooMuch ? `the YAML aliases stand for ${size.toPrecision(2)} nodes` : undefined;
}

function listChildren(node: object): object[] {
  return Object.values(node).filter(isContainer);
}
