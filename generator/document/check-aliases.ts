import { isContainer } from "../json/nodes.js";

const ample = 250_000;
const timesDistinct = 10;

/**
 * YAML's aliases make a graph of what should be a tree. Walking it must end, and soon: an alias may not refer to
 * what holds it, and a few lines may not stand for millions of nodes.
 */
export function findAliasProblem(root: unknown): string | undefined {
  const sizes = new Map<object, number>();
  /** Without end for what holds itself; the parser has limited how deep other nodes lie. */
  const measure = (node: object): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    sizes.set(node, Number.POSITIVE_INFINITY);
    const children = Object.values(node).filter(isContainer);
    const size = children.reduce((sum, child) => sum + measure(child), 1);
    sizes.set(node, size);
    return size;
  };
  const size = isContainer(root) ? measure(root) : 0;
  if (size === Number.POSITIVE_INFINITY) return "a YAML alias refers to what it is a part of";
  const isTooMuch = size > ample + timesDistinct * sizes.size;
  return isTooMuch ? `the YAML aliases stand for ${size.toPrecision(2)} nodes` : undefined;
}
