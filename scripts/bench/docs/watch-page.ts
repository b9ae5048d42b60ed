/* Runs in the pages that are measured, before their own scripts. */

/** Milliseconds from the start of the navigation. */
export interface Occurrence {
  /** When there was a first text or picture. */
  readonly firstPaint: number;
  /** When the last of the fields was rendered. */
  readonly fields: number;
}

/** Where names stand that are not those of fields: in contents, samples and prose. */
const elsewhere = "nav, pre, p";
/** How many blanks may stand around a name. Longer text, such as that of whole scripts, is not read. */
const blanks = 100;

/**
 * Looks once per frame for elements that hold nothing but a field's name and are rendered. What a frame lays out is
 * drawn by the time the next one starts, which is therefore taken, or that of the first paint if it is later: before
 * it there is nothing on the screen.
 */
export async function watchPage(names: readonly string[], timeout: number): Promise<Occurrence> {
  const longest = Math.max(...names.map((name) => name.length)) + blanks;
  const missing = new Set(names);
  let seen: number | undefined;
  for (;;) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    if (missing.size === 0) seen ??= now;
    const firstPaint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    if (seen !== undefined && firstPaint !== undefined) {
      return { firstPaint, fields: Math.max(seen, firstPaint) };
    }
    if (now > timeout) {
      throw new Error(
        seen === undefined ? `never shows ${[...missing].join(", ")}` : "never paints",
      );
    }
    for (const name of findRendered(missing, longest)) missing.delete(name);
  }
}

function findRendered(names: ReadonlySet<string>, longest: number): Set<string> {
  const found = new Set<string>();
  // The page may have no body yet.
  const root: Element | null = document.body;
  if (root === null || names.size === 0) return found;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement } = node;
    if (parentElement === null || !(node instanceof Text) || node.length > longest) continue;
    // Not the node's own text: a long name may be in pieces, with places to break the line between them.
    const name = (parentElement.textContent ?? "").trim();
    if (names.has(name) && !found.has(name) && isRendered(parentElement)) found.add(name);
  }
  return found;
}

function isRendered(element: Element): boolean {
  if (element.closest(elsewhere) !== null) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}
