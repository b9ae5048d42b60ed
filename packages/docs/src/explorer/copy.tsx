import { useState } from "preact/hooks";

/** Copies a text to the clipboard and returns whether that worked. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** For pages that may not use the clipboard API. */
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
  /** Called on each click. */
  readonly read: () => string;
  readonly words: string;
  readonly done: string;
}

/** A button that copies a text and reports the result. */
export function CopyButton({ read, words, done }: CopyProps) {
  const [status, setStatus] = useState("");
  const copy = async () => {
    const isCopied = await copyText(read());
    setStatus(
      isCopied ? done : "The browser blocked copying. Select the text and copy it manually.",
    );
  };
  return (
    <span class="x-feedback">
      <button type="button" onClick={copy} onBlur={() => setStatus("")}>
        {words}
      </button>
      <span role="status">{status}</span>
    </span>
  );
}
