const key = "sample-language";

/** Stores the chosen language of the samples for the next visit and applies it to all operations. */
export function rememberLanguage(root: ParentNode): void {
  const inputs = [...root.querySelectorAll<HTMLInputElement>(".languages input")];
  const choose = (language: string | null): void => {
    for (const input of inputs) if (input.value === language) input.checked = true;
  };
  choose(readChoice());
  for (const input of inputs) {
    input.addEventListener("change", () => {
      choose(input.value);
      storeChoice(input.value);
    });
  }
}

/** Without storage, as for files in some browsers, the first language is chosen. */
function readChoice(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function storeChoice(language: string): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Without storage, the choice lasts for this visit.
  }
}
