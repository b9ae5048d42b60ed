/** Adds a copy button to each sample. Without a clipboard, as on plain HTTP, the button selects the code instead. */
export function addCopyButtons(root: ParentNode): void {
  for (const sample of root.querySelectorAll(".sample")) {
    const code = sample.querySelector("pre");
    if (code === null) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", () => {
      copy(code).then((result) => {
        button.textContent = result;
        setTimeout(() => {
          button.textContent = "Copy";
        }, 2000);
      });
    });
    // Screen readers announce the new name of the button after a press.
    button.ariaLive = "polite";
    sample.querySelector("figcaption")?.append(button);
  }
}

/** @returns the result as a new label of the button */
async function copy(code: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    return "Copied";
  } catch {
    getSelection()?.selectAllChildren(code);
    return "Selected";
  }
}
