/** Opens everything folded while the page is printed, and folds it again after. */
export function unfoldInPrint(root: ParentNode): void {
  let opened: readonly HTMLDetailsElement[] = [];
  const print = matchMedia("print");
  print.addEventListener("change", () => {
    for (const details of opened) details.open = false;
    opened = print.matches ? [...root.querySelectorAll("details")].filter(({ open }) => !open) : [];
    for (const details of opened) details.open = true;
  });
}
