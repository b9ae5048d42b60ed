/** Opens every branch that an element lies in, and the element itself, and brings it into view. */
export function reveal(element: Element): void {
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement) node.open = true;
  }
  element.scrollIntoView();
}

/** The place that the address names; not every browser opens what is closed by itself. */
export function revealTarget(): void {
  const id = readHash();
  const target = id === "" ? null : document.getElementById(id);
  if (target !== null) reveal(target);
}

/** A hash that somebody cut short may end within an escape; it then names what it says. */
function readHash(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
