const key = "sample-language";

/** Keeps the language of the samples from one visit to the next, and the same for all operations. */
export function rememberLanguage(root: ParentNode): void {
  const inputs = [...root.querySelectorAll<HTMLInputElement>(".languages input")];
  const choose = (language: string | null): void => {
    for (const input of inputs) if (input.value === language) input.checked = true;
  };
  choose(readChoice());
  for (const input of inputs) {
    input.addEventListener("change", () => {
      choose(input.value);
      keepChoice(input.value);
    });
  }
}

/** Pages without storage, such as files in some browsers, start with the first language. */
function readChoice(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keepChoice(language: string): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // The choice then holds for this visit.
  }
}
