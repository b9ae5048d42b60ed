import { isDeepStrictEqual } from "node:util";
import { childPointer } from "../../../generator/api-model/build-context.js";
import { renderCode } from "../../../generator/client-model/sentences.js";
import { isNode } from "../../../generator/document/document-nodes.js";
import type { Change, Comparison } from "../change.js";
import { patch } from "../judgement.js";
import { nameSubject } from "../name-subject.js";
import { sayEdit } from "../words.js";

/**
 * What Redocly does not look into, and what makes none of the other changes: extensions that are texts, or say the
 * same in another way, and the values of examples.
 *
 * @param told - all the other changes
 */
export function compareRest({ before, after }: Comparison, told: readonly Change[]): Change[] {
  const { root } = after.document;
  const isTold = ({ pointer, key }: Difference): boolean => {
    // The names and texts of values come and go with the values.
    const place = key.startsWith("x-enum") ? pointer.slice(0, -key.length) : `${pointer}/`;
    return told.some((change) => `${change.pointer}/`.startsWith(place));
  };
  return [...findDifferences(before.document.root, root)]
    .filter((difference) => !isTold(difference))
    .map((difference): Change => {
      const { pointer, key } = difference;
      const area = key.startsWith("x-") ? "fieldText" : "page";
      return {
        ...patch,
        pointer,
        subject: nameSubject(root, pointer),
        text: say(difference),
        area,
      };
    });
}

function say({ key, old, own }: Difference): string {
  if (typeof (own ?? old) !== "object") return sayEdit(key, old, own);
  const became = key.startsWith("x-") ? "says the same in another way" : "is another one";
  return `${renderCode(key)} ${became}.`;
}

interface Difference {
  readonly pointer: string;
  readonly key: string;
  readonly old: unknown;
  readonly own: unknown;
}

const exampleValue = /\/examples\/[^/]+\/value$/;

/** Where both documents have the same thing, what differs in its extensions and examples. */
function* findDifferences(then: unknown, now: unknown, pointer = ""): Generator<Difference> {
  if (!isNode(then) || !isNode(now) || then === now) return;
  for (const key of new Set([...Object.keys(then), ...Object.keys(now)])) {
    const below = childPointer(pointer, key);
    const [old, own] = [then[key], now[key]];
    if (!key.startsWith("x-") && !exampleValue.test(below)) yield* findDifferences(old, own, below);
    else if (!isDeepStrictEqual(old, own)) yield { pointer: below, key, old, own };
  }
}
