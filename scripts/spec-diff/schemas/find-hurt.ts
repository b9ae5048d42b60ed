import { readAt } from "../../../generator/document/trace-sources.js";
import type { Broken, Comparison } from "../change.js";
import type { RawChange } from "./run-redocly.js";

/** Whom a change may hurt: those who could already send or read what it changes. */
export function findHurt(change: RawChange, comparison: Comparison): readonly Broken[] {
  const { path, base, revision } = change;
  if (isSwap(change, comparison)) return readPath(path);
  return base === undefined
    ? comparison.after.usages.findAffected(revision?.pointer ?? "")
    : comparison.before.usages.findAffected(base.pointer);
}

function readPath(path: string): readonly Broken[] {
  return [
    ...(/\/(?:requestBody|parameters)\//.test(path) ? ["callers" as const] : []),
    ...(path.includes("/responses/") ? ["readers" as const] : []),
  ];
}

/**
 * Whether another component has taken the place of one that is still there: then what differs between the two is a
 * change of that place, and not of the component, which others go on using.
 */
export function isSwap(
  { kind, base, revision }: RawChange,
  { before, after }: Comparison,
): boolean {
  const has = (root: unknown, pointer = ""): boolean => readAt(root, pointer) !== undefined;
  if (kind === "removed") return has(after.document.root, base?.pointer);
  if (kind === "added") return has(before.document.root, revision?.pointer);
  const [from, to] = [componentOf(base?.pointer), componentOf(revision?.pointer)];
  return from !== to && from !== "" && has(after.document.root, from);
}

function componentOf(pointer = ""): string {
  return /^\/components\/[^/]+\/[^/]+/.exec(pointer)?.[0] ?? "";
}
