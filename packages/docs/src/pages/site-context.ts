import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** How a component links from the page that it is on. */
export interface PageContext {
  /** The address of an anchor of the reference, from this page. */
  readonly hrefOf: (anchor: string) => string;
  /** The address of a file of the site, from this page. */
  readonly fileOf: (path: string) => string;
}

export const SiteContext = createContext<PageContext>({
  hrefOf: (anchor) => `#${encodeURIComponent(anchor)}`,
  fileOf: (path) => path,
});

export const usePage = (): PageContext => useContext(SiteContext);
