/** A button on each sample. Where the page has no clipboard, as on plain HTTP, it selects the code instead. */
export function addCopyButtons(root: ParentNode): void {
  for (const sample of root.querySelectorAll(".sample")) {
    const code = sample.querySelector("pre");
    if (code === null) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", () => {
      copy(code).then((says) => {
        button.textContent = says;
        setTimeout(() => {
          button.textContent = "Copy";
        }, 2000);
      });
    });
    // What a screen reader says after a press is the new name of the button.
    button.ariaLive = "polite";
    sample.querySelector("figcaption")?.append(button);
  }
}

/** @returns what became of it, in a word or two */
async function copy(code: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    return "Copied";
  } catch {
    getSelection()?.selectAllChildren(code);
    return "Selected";
  }
}
