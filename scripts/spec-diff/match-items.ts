/**
 * Matches the items of two lists, and finds those that only one has.
 *
 * @param keyOf - returns the key to match by
 */
export function matchItems<Item>(
  before: readonly Item[] = [],
  after: readonly Item[] = [],
  keyOf: (item: Item) => unknown = (item) => item,
) {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const own = new Set(after.map(keyOf));
  return {
    lost: before.filter((item) => !own.has(keyOf(item))),
    gained: after.filter((item) => !old.has(keyOf(item))),
    kept: after.flatMap((now): [then: Item, now: Item][] => {
      const then = old.get(keyOf(now));
      return then === undefined ? [] : [[then, now]];
    }),
  };
}
