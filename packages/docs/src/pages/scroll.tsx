import type { ComponentChildren } from "preact";

interface ScrollProps {
  readonly label: string;
  readonly kind?: "matrix";
  readonly children: ComponentChildren;
}

/** A box that scrolls when the table in it is wider than the window, also with the keyboard. */
export function Scroll({ label, kind, children }: ScrollProps) {
  const names = kind === undefined ? "scroll" : `scroll ${kind}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <div class={names} role="group" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}
