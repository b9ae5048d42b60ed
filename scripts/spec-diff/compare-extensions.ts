import { isDeepStrictEqual } from "node:util";
import { childPointer } from "../../generator/build-model/build-context.js";
import { isNode } from "../../generator/document-nodes.js";
import { renderCode } from "../../generator/sentences.js";
import type { Change, Comparison } from "./change.js";
import { minor, narrowed, patch } from "./judgement.js";
import { nameSubject } from "./name-subject.js";
import { sayEdit } from "./words.js";

/** Whether a call may be sent again after it may have arrived. */
export function compareSafety({ before, after }: Comparison): Change[] {
  return after.model.operations.flatMap(({ pointer, httpMethod, path, safeToRepeat }): Change[] => {
    const then = before.model.operations.find((one) => one.pointer === pointer);
    if (then === undefined || then.safeToRepeat === safeToRepeat) return [];
    return [
      {
        ...(safeToRepeat ? minor : narrowed),
        pointer: childPointer(pointer, "x-safe-to-repeat"),
        subject: `${httpMethod.toUpperCase()} ${path}`,
        text: safeToRepeat
          ? "It is retried now even after it may have arrived."
          : "It is no longer retried once it may have arrived.",
        area: "name",
      },
    ];
  });
}

/** Extensions that differ without making any of the other changes: texts, another order, what is said otherwise. */
export function compareExtensions(
  { before, after }: Comparison,
  told: readonly Change[],
): Change[] {
  const { root } = after.document;
  const isTold = ({ pointer, key }: Extension): boolean => {
    // The names and texts of values come and go with the values.
    const place = key.startsWith("x-enum") ? pointer.slice(0, -key.length) : `${pointer}/`;
    return told.some((change) => `${change.pointer}/`.startsWith(place));
  };
  return [...findExtensions(before.document.root, root)]
    .filter((extension) => !isTold(extension))
    .map(({ pointer, key, old, own }): Change => {
      const isShort = typeof (own ?? old) !== "object";
      const text = isShort
        ? sayEdit(key, old, own)
        : `${renderCode(key)} says the same in another way.`;
      return { ...patch, pointer, subject: nameSubject(root, pointer), text, area: "fieldText" };
    });
}

interface Extension {
  readonly pointer: string;
  readonly key: string;
  readonly old: unknown;
  readonly own: unknown;
}

/** Where both documents have the same thing, its extensions that differ. */
function* findExtensions(then: unknown, now: unknown, pointer = ""): Generator<Extension> {
  if (!isNode(then) || !isNode(now) || then === now) return;
  for (const key of new Set([...Object.keys(then), ...Object.keys(now)])) {
    const below = childPointer(pointer, key);
    const [old, own] = [then[key], now[key]];
    if (!key.startsWith("x-")) yield* findExtensions(old, own, below);
    else if (!isDeepStrictEqual(old, own)) yield { pointer: below, key, old, own };
  }
}
