import { readAt } from "../../generator/json/pointer.js";
import type { Consumer } from "../spec-facts/usages.js";
import type { Comparison } from "./change.js";
import type { RawChange } from "./run-redocly.js";

/** Whom a change may break: those who could already send or read what it changes. */
export function findAffected(change: RawChange, comparison: Comparison): readonly Consumer[] {
  const { path, base, revision } = change;
  if (isReplacement(change, comparison)) return readPath(path);
  return base === undefined
    ? comparison.after.usages.findAffected(revision?.pointer ?? "")
    : comparison.before.usages.findAffected(base.pointer);
}

function readPath(path: string): readonly Consumer[] {
  return [
    ...(/\/(?:requestBody|parameters)\//.test(path) ? ["callers" as const] : []),
    ...(path.includes("/responses/") ? ["readers" as const] : []),
  ];
}

/**
 * Whether a reference names another component now, while the old one still exists: then what differs between the two is
 * a change of what refers to them, and not of the component, which others go on using.
 */
export function isReplacement(
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
