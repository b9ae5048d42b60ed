import { isContainer } from "../json/nodes.js";

const ample = 250_000;
const timesDistinct = 10;

/**
 * Describes aliases that cannot be accepted; `undefined` if there are none. YAML aliases turn a tree into a graph. So
 * that walking it ends in reasonable time, an alias may not refer to a node that contains it, and aliases may not
 * expand to far more nodes than the file has.
 */
export function findAliasProblem(root: unknown): string | undefined {
  const sizes = new Map<object, number>();
  /**
   * The number of nodes that a node expands to; infinite for one that contains itself. The parser limits the depth, so
   * recursion is safe.
   */
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
  if (size === Number.POSITIVE_INFINITY) return "a YAML alias refers to a node that contains it";
  const isTooMuch = size > ample + timesDistinct * sizes.size;
  return isTooMuch ? `the YAML aliases expand to ${size.toPrecision(2)} nodes` : undefined;
}
