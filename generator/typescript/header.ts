import type { ApiModel } from "../api-model/model.js";

// A file may be called anything; what would end a comment's line must not.
const unprintable = /[\p{Cc}\u2028\u2029]/gu;

/** Names the source, the command, and what to edit instead. */
export function renderHeader({ source }: Pick<ApiModel, "source">): string {
  return `Generated from ${source.replace(unprintable, "?")} by \`npm run codegen\`. Edit that document, not this file.`;
}

const header = /Generated from .* by `npm run codegen`\. Edit that document, not this file\./;

/** Whether the generator has written a file with this text: outside of our own folders only such a file is changed. */
export function hasHeader(text: string): boolean {
  return header.test(text);
}
