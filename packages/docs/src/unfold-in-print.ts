/** Opens all folded elements while the page is printed. */
export function unfoldInPrint(root: ParentNode): void {
  let opened: readonly (readonly [details: HTMLDetailsElement, name: string])[] = [];
  const print = matchMedia("print");
  print.addEventListener("change", () => {
    for (const [details, name] of opened) {
      details.open = false;
      details.name = name;
    }
    const all = print.matches ? [...root.querySelectorAll("details")] : [];
    opened = all.filter(({ open }) => !open).map((details) => [details, details.name]);
    // Without a name, as the browser opens only one of several elements with the same name.
    for (const [details] of opened) {
      details.removeAttribute("name");
      details.open = true;
    }
  });
}
