import type { Markup } from "./data.js";

/** Markup of the generator, as blocks. */
export function Prose({ text, class: name }: { readonly text: Markup; readonly class?: string }) {
  if (text === "") return null;
  // Safe: the generator escapes all text of the description.
  return <div class={name} dangerouslySetInnerHTML={{ __html: text }} />;
}

/** The same within a line. */
export function Phrase({ text }: { readonly text: Markup }) {
  // Safe: the generator escapes all text of the description.
  return <span dangerouslySetInnerHTML={{ __html: text }} />;
}
