/** Adds a copy button to each sample. Without a clipboard, as on plain HTTP, the button selects the code instead. */
export function addCopyButtons(root: ParentNode): void {
  for (const sample of root.querySelectorAll(".sample")) {
    const code = sample.querySelector("pre");
    if (code === null) continue;
    const button = createButton("copy", "Copy", async () => {
      if (await writeText(code.textContent ?? "")) return "Copied";
      getSelection()?.selectAllChildren(code);
      return "Selected";
    });
    sample.querySelector("figcaption")?.append(button);
  }
}

/** Selectors of elements with an anchor, each with the selector of the element after which the button is placed. */
const targets: readonly (readonly [selector: string, place: string])[] = [
  [".field[id], .response[id], .enum[id]", ".name"],
  [".values > li[id]", ":scope > :first-child"],
  // Not in the summary, which is a button itself.
  [".branch[id], .sample-group[id]", ":scope > summary"],
];

/**
 * Adds a button to fields, values, statuses, types and examples that copies their address. Without a clipboard, it
 * navigates there.
 */
export function addLinkButtons(root: ParentNode): void {
  for (const [selector, place] of targets) {
    for (const target of root.querySelectorAll(selector)) {
      const button = createButton("copy-link", "#", async () => {
        const url = new URL(`#${encodeURIComponent(target.id)}`, location.href);
        if (await writeText(url.href)) return "Copied";
        location.assign(url);
        return "#";
      });
      button.ariaLabel = `Copy the link to ${target.id}`;
      button.title = "Copy link";
      target.querySelector(place)?.after(" ", button);
    }
  }
}

/** @param act - returns the result as a label, which is shown for a moment */
export function createButton(
  name: string,
  label: string,
  act: () => Promise<string>,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = name;
  button.textContent = label;
  button.addEventListener("click", () => {
    act().then((result) => {
      button.textContent = result;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
  });
  // Screen readers announce the new name of the button after a press.
  button.ariaLive = "polite";
  return button;
}

export async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
