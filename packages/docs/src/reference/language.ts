import { readPreference, storePreference } from "../preferences.js";

/** Stores the chosen language of the samples for the next visit and applies it to all operations. */
export function rememberLanguage(root: ParentNode): void {
  const inputs = [
    ...root.querySelectorAll<HTMLInputElement>('.languages input[name$=".language"]'),
  ];
  const choose = (language: string | null): void => {
    for (const input of inputs) if (input.value === language) input.checked = true;
  };
  choose(readPreference("sample-language"));
  for (const input of inputs) {
    input.addEventListener("change", () => {
      choose(input.value);
      storePreference("sample-language", input.value);
    });
  }
}
