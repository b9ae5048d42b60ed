/** Shows an element, opens every branch around it, and scrolls it into view. */
function reveal(element: Element): void {
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement) node.open = true;
    if (node instanceof HTMLElement) node.hidden = false;
  }
  element.scrollIntoView();
}

/** Reveals the element of the anchor in the address; not every browser opens closed branches itself. */
export function revealTarget(): void {
  const id = readHash();
  const target = id === "" ? null : document.getElementById(id);
  if (target !== null) reveal(target);
}

/** A truncated hash may end within an escape sequence; it is then used undecoded. */
function readHash(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
