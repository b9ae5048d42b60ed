/** What two lists have in common, and what only one of them has. */
export interface Matched<Item> {
  readonly lost: readonly Item[];
  readonly gained: readonly Item[];
  /** In the order of the second list. */
  readonly kept: readonly (readonly [then: Item, now: Item])[];
}

/**
 * Matches the items of two lists.
 *
 * @param keyOf - by what an item is known
 */
export function matchItems<Item>(
  before: readonly Item[] = [],
  after: readonly Item[] = [],
  keyOf: (item: Item) => unknown = (item) => item,
): Matched<Item> {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const own = new Set(after.map(keyOf));
  return {
    lost: before.filter((item) => !own.has(keyOf(item))),
    gained: after.filter((item) => !old.has(keyOf(item))),
    kept: after.flatMap((now): (readonly [Item, Item])[] => {
      const then = old.get(keyOf(now));
      return then === undefined ? [] : [[then, now]];
    }),
  };
}
