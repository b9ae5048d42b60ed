/** Pixels from the top of the window above which a section counts as reached. */
const margin = 120;

/** Highlights the current section in the contents, and opens the branches around it meanwhile. */
export function followScroll(root: Document): void {
  const contents = root.querySelector<HTMLElement>(".contents");
  const links = [...root.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')];
  const places = links.flatMap((link) => {
    const target = root.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target === null ? [] : [{ link, target }];
  });
  if (contents === null || places.length === 0) return;
  const opened = new Set<HTMLDetailsElement>();
  /** Branches that the reader has opened or closed. */
  const chosen = new Set<Element>();
  let current: Element | undefined;
  const mark = (): void => {
    const passed = places.filter(({ target }) => {
      const { top, height } = target.getBoundingClientRect();
      // Folded elements have no height.
      return height > 0 && top < margin;
    });
    const reached = (passed.at(-1) ?? places[0])?.link;
    const around = listBranches(reached);
    for (const branch of opened) {
      if (around.includes(branch)) continue;
      branch.open = false;
      opened.delete(branch);
    }
    for (const branch of around) {
      if (branch.open || chosen.has(branch)) continue;
      branch.open = true;
      opened.add(branch);
    }
    const next = findVisible(reached, around);
    if (next === current) return;
    if (current?.ariaCurrent === "true") current.ariaCurrent = null;
    current = next;
    if (next === undefined) return;
    // The entry of the page itself keeps its value `page`.
    next.ariaCurrent ??= "true";
    const { top, bottom } = next.getBoundingClientRect();
    const box = contents.getBoundingClientRect();
    // `scrollIntoView` would scroll the page too.
    if (top < box.top) contents.scrollTop -= box.top - top + box.height / 3;
    else if (bottom > box.bottom) contents.scrollTop += bottom - box.bottom + box.height / 3;
  };
  let isWaiting = false;
  const schedule = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      mark();
    });
  };
  addEventListener("scroll", schedule, { passive: true });
  contents.addEventListener("click", ({ target }) => {
    const branch = target instanceof Element ? target.closest("summary")?.parentElement : null;
    if (!(branch instanceof HTMLDetailsElement)) return;
    chosen.add(branch);
    opened.delete(branch);
    schedule();
  });
  mark();
}

/** The branches of the contents around an entry, the innermost first. */
function listBranches(link: Element | undefined): HTMLDetailsElement[] {
  const branches: HTMLDetailsElement[] = [];
  for (let node = link?.parentElement; node; node = node.parentElement)
    if (node instanceof HTMLDetailsElement && !node.matches(".contents-fold")) branches.push(node);
  return branches;
}

/** The entry, or the entry of the outermost closed branch around it. */
function findVisible(link: Element | undefined, around: readonly HTMLDetailsElement[]) {
  const closed = around.filter(({ open }) => !open).at(-1);
  return closed?.parentElement?.querySelector(":scope > a") ?? link;
}
