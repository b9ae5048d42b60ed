import MiniSearch, { type Options, type SearchResult } from "minisearch";

/** An entry of the search index. */
export interface Entry {
  readonly id: number;
  readonly kind: "operation" | "guide" | "status" | "example" | "field" | "type" | "value";
  readonly name: string;
  /** What contains it: `TrainingParameters`. */
  readonly owner: string;
  readonly text: string;
  /** Other words for it. */
  readonly keywords?: string;
  /** Its address from the root of the site. */
  readonly href: string;
}

export type Hit = Entry & SearchResult;

/** Options to build the index, and to load it. */
export const indexOptions: Options<Entry> = {
  fields: ["name", "keywords", "owner", "text"],
  storeFields: ["kind", "name", "owner", "text", "href"],
  tokenize: splitWords,
  searchOptions: {
    boost: { name: 5, keywords: 8, owner: 1.5 },
    boostDocument: (_id, _term, stored) => weights[stored?.kind as Entry["kind"]] ?? 1,
    prefix: true,
    // One typo in words that are long enough.
    fuzzy: (word) => (word.length < 3 || /^\d+$/.test(word) ? false : 1),
    weights: { prefix: 0.6, fuzzy: 0.3 },
    maxFuzzy: 1,
  },
};

const weights: Readonly<Record<Entry["kind"], number>> = {
  operation: 8,
  guide: 2.5,
  status: 2,
  example: 1.2,
  field: 1.5,
  type: 1.2,
  value: 1,
};

/** The words of a text, those of a name such as `learningRate` each and together. */
function splitWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    const parts = word.match(/\p{Lu}?[\p{Ll}]+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? [];
    return parts.length > 1 ? [word, ...parts] : [word];
  });
}

/** The entries that match every word, or, if there are none, those that match any word; the best come first. */
export function findHits(index: MiniSearch<Entry>, query: string): readonly Hit[] {
  const words = { ...indexOptions.searchOptions, tokenize: splitQuery };
  const all = index.search(query, { ...words, combineWith: "AND" });
  const found = all.length > 0 ? all : index.search(query, { ...words, combineWith: "OR" });
  // The stored fields are those of an entry.
  return found as unknown as readonly Hit[];
}

/** Words of a query are not split further. */
function splitQuery(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function readIndex(json: string): MiniSearch<Entry> {
  return MiniSearch.loadJSON(json, indexOptions);
}
