import { useState } from "preact/hooks";

/** Puts a text on the clipboard; says whether that worked. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, for pages that may not use the clipboard. */
function copyBySelection(text: string): boolean {
  const { activeElement } = document;
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus();
  return isCopied;
}

interface CopyProps {
  /** Made when it is asked for. */
  readonly read: () => string;
  readonly words: string;
  readonly done: string;
}

/** A button that copies, and says so. */
export function CopyButton({ read, words, done }: CopyProps) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    const isCopied = await copyText(read());
    setSaid(isCopied ? done : "The browser blocked copying. Select the text and copy it manually.");
  };
  return (
    <span class="x-said">
      <button type="button" onClick={copy} onBlur={() => setSaid("")}>
        {words}
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
