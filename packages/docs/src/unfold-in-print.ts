/** Opens everything folded while the page is printed, and folds it again after. */
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
    // Of those with the same name, the browser keeps only one open.
    for (const [details] of opened) {
      details.removeAttribute("name");
      details.open = true;
    }
  });
}
