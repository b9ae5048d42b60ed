import { readAt } from "../../../generator/load/trace-sources.js";
import type { Broken, Comparison } from "../change.js";
import type { RawChange } from "./run-redocly.js";

/** Which ways that goes which is changed, and so whom a change may hurt at all. */
export interface WaysOfChange {
  readonly isSent: boolean;
  readonly isAnswered: boolean;
  readonly hurt: readonly Broken[];
}

export function findWays(change: RawChange, comparison: Comparison): WaysOfChange {
  const { isSent, isAnswered } = isSwap(change, comparison)
    ? readWays(change.path)
    : askReach(change, comparison);
  const hurt = [
    ...(isSent ? ["callers" as const] : []),
    ...(isAnswered ? ["readers" as const] : []),
  ];
  return { isSent, isAnswered, hurt };
}

/** A change matters to those who could already send or read what it changes. */
function askReach({ base, revision }: RawChange, { before, after }: Comparison) {
  const [reach, pointer] =
    base === undefined ? [after.reach, revision?.pointer ?? ""] : [before.reach, base.pointer];
  return { isSent: reach.has("request", pointer), isAnswered: reach.has("response", pointer) };
}

function readWays(path: string) {
  return {
    isSent: /\/(?:requestBody|parameters)\//.test(path),
    isAnswered: path.includes("/responses/"),
  };
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
