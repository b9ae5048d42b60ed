import { findHits, readIndex } from "./reference/search-index.js";

/* Loaded after the index, when the search is first opened. */

interface SearchGlobals {
  docsSearchIndex?: string;
  docsFind?: (query: string) => ReturnType<typeof findHits>;
}

const globals: SearchGlobals = globalThis as SearchGlobals;
const index = readIndex(globals.docsSearchIndex ?? "");
delete globals.docsSearchIndex;
globals.docsFind = (query) => findHits(index, query);
