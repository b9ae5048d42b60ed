import { isDeepStrictEqual } from "node:util";
import type { ReleasedChange } from "../../generator/api-model/model.js";
import { renderCode } from "../../generator/client-model/sentences.js";
import { isNode } from "../../generator/json/nodes.js";
import { childPointer } from "../../generator/json/pointer.js";
import { breakFor, type Comparison, minor, patch } from "./change.js";
import { compareCases, compareErrors } from "./compare-catalogues.js";
import {
  compareAvailability,
  compareCaseDefaults,
  compareCaseLimits,
  compareDeprecations,
  compareReplacements,
} from "./compare-field-cases.js";
import { compareRelations, compareState } from "./compare-requirements.js";
import { type Finding, type Pair, report } from "./finding.js";
import { formatEdit } from "./format.js";
import { nameSubject } from "./name-subject.js";

/** What has changed in the extensions whose changes can break somebody. */
const comparers: Readonly<Record<string, (pair: Pair<never>) => Iterable<Finding>>> = {
  "x-available-for": compareAvailability,
  "x-limits": compareCaseLimits,
  "x-defaults": compareCaseDefaults,
  "x-deprecated-for": compareDeprecations,
  "x-replaced-by": compareReplacements,
  "x-requires-state": compareState,
  "x-relations": compareRelations,
  "x-cases": compareCases,
  "x-errors": compareErrors,
  "x-secret": ({ after }: Pair<"x-secret">) => [
    after === true
      ? report(minor, "It is a secret now, and masked wherever it is shown.")
      : report(breakFor("callers"), "It is no longer a secret, and may show in logs."),
  ],
  "x-safe-to-repeat": ({ after }: Pair<"x-safe-to-repeat">) => [
    after === true
      ? report(minor, "It is retried now even after it may have arrived.")
      : report(breakFor("callers"), "It is no longer retried once it may have arrived."),
  ],
};

/**
 * What Redocly does not look into: extensions, and the values of examples.
 *
 * @param reported - all the other changes
 */
export function compareExtensions(
  comparison: Comparison,
  reported: readonly ReleasedChange[],
): ReleasedChange[] {
  const { root } = comparison.after.document;
  const { usages } = comparison.after;
  const differences = [...findDifferences(comparison.before.document.root, root)];
  return differences.flatMap((difference): ReleasedChange[] => {
    const { pointer, key, owner } = difference;
    const ownSubject = nameSubject(root, pointer);
    const pair: unknown = { ...difference, comparison };
    // The generator has refused a document in which an extension has a value of another form than its own.
    const found = [...(comparers[key]?.(pair as Pair<never>) ?? [])];
    // Responses are not checked: rules of what only they have are there to be read.
    const isChecked = usages.has("request", owner) || !usages.has("response", owner);
    if (found.length > 0)
      return found.map(({ keys, impact, breaks, subject = ownSubject, text }) => ({
        ...(isChecked ? { impact, breaks } : patch),
        pointer: childPointer(pointer, ...keys),
        subject,
        text,
      }));
    // The names and texts of values come and go with the values.
    const range = key.startsWith("x-enum") ? pointer.slice(0, -key.length) : `${pointer}/`;
    if (reported.some((change) => `${change.pointer}/`.startsWith(range))) return [];
    return [{ ...patch, pointer, subject: ownSubject, text: formatDifference(difference) }];
  });
}

function formatDifference({ key, before, after }: Difference): string {
  if (typeof (after ?? before) !== "object") return formatEdit(key, before, after);
  return key.startsWith("x-")
    ? `${renderCode(key)} is written in another form with the same meaning.`
    : `${renderCode(key)} has changed.`;
}

interface Difference {
  /** Of the object that has the extension. */
  readonly owner: string;
  readonly owners: { readonly before: object; readonly after: object };
  readonly pointer: string;
  readonly key: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

const exampleValue = /\/examples\/[^/]+\/value$/;

/** Where both documents have the same object, what differs in its extensions and examples. */
function* findDifferences(then: unknown, now: unknown, owner = ""): Generator<Difference> {
  if (!isNode(then) || !isNode(now) || then === now) return;
  for (const key of new Set([...Object.keys(then), ...Object.keys(now)])) {
    const pointer = childPointer(owner, key);
    const [before, after] = [then[key], now[key]];
    if (!key.startsWith("x-") && !exampleValue.test(pointer))
      yield* findDifferences(before, after, pointer);
    else if (!isDeepStrictEqual(before, after))
      yield { owner, owners: { before: then, after: now }, pointer, key, before, after };
  }
}
