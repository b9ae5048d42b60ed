/** A choice of the reader that all pages share. */
export type Preference = "theme" | "sample-language" | "model-type";

/** Without storage, as for files in some browsers, there is no earlier choice. */
export function readPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function storePreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Without storage, the choice lasts for this page.
  }
}
