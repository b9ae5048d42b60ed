import { readAt } from "../../generator/json/pointer.js";
import type { Consumer } from "../spec-facts/usages.js";
import type { Comparison, DocumentVersion } from "./change.js";
import type { RawChange } from "./run-redocly.js";

/** A change that Redocly has found, with its location in our documents and the programs it concerns. */
export interface KeywordChange extends RawChange {
  readonly comparison: Comparison;
  /** The old and the new value. */
  readonly from: unknown;
  readonly to: unknown;
  /** The document that has the part: today's, or the released one for a removed part. */
  readonly side: DocumentVersion;
  /** The pointer of the part in that document. */
  readonly pointer: string;
  /** The pointer of the part that names it. */
  readonly owner: string;
  /** The programs that could send or read the part before the change. */
  readonly affected: readonly Consumer[];
}

export function locateChange(raw: RawChange, comparison: Comparison): KeywordChange {
  const { base, revision, property, path } = raw;
  const { before, after } = comparison;
  const isToday = revision !== undefined && (revision.value !== undefined || base === undefined);
  const pointer = (isToday ? revision : base)?.pointer ?? "";
  const located = {
    ...raw,
    comparison,
    from: base?.value,
    to: revision?.value,
    side: isToday ? after : before,
    pointer,
  };
  if (isReplacement(raw, comparison))
    return {
      ...located,
      owner: path.replaceAll(/^#|\/\$ref(?=\/|$)/g, ""),
      affected: [
        ...(/\/(?:requestBody|parameters)\//.test(path) ? ["callers" as const] : []),
        ...(path.includes("/responses/") ? ["readers" as const] : []),
      ],
    };
  return {
    ...located,
    owner: property === undefined ? pointer : dropKeyword(pointer, property),
    affected:
      base === undefined
        ? after.usages.findAffected(revision?.pointer ?? "")
        : before.usages.findAffected(base.pointer),
  };
}

/** The pointer of the object that has a keyword. */
export function dropKeyword(pointer: string, keyword: string): string {
  return pointer.endsWith(`/${keyword}`) ? pointer.slice(0, -keyword.length - 1) : pointer;
}

/**
 * Whether a reference names another component now, while the old one still exists: then what differs between the two is
 * a change of what refers to them, and not of the component, which others go on using.
 */
function isReplacement({ kind, base, revision }: RawChange, { before, after }: Comparison) {
  const has = ({ document }: DocumentVersion, pointer = ""): boolean =>
    readAt(document.root, pointer) !== undefined;
  if (kind === "removed") return has(after, base?.pointer);
  if (kind === "added") return has(before, revision?.pointer);
  const [from, to] = [findComponent(base?.pointer), findComponent(revision?.pointer)];
  return from !== to && from !== "" && has(after, from);
}

function findComponent(pointer = ""): string {
  return /^\/components\/[^/]+\/[^/]+/.exec(pointer)?.[0] ?? "";
}
