/** A choice of the reader that all pages share. */
export type Preference = "theme" | "sample-language" | "model-type";

/** The earlier choice; `null` if there is none, or no storage, as for files in some browsers. */
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
