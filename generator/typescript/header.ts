import type { ApiModel } from "../api-model/model.js";

// The name of a file may contain line breaks, which would end the comment.
const unprintable = /[\p{Cc}\u2028\u2029]/gu;

/** The header: the source, the command, and what to edit instead. */
export function renderHeader({ source }: Pick<ApiModel, "source">): string {
  return `Generated from ${source.replace(unprintable, "?")} by \`npm run codegen\`. Edit that document, not this file.`;
}

const header = /Generated from .* by `npm run codegen`\. Edit that document, not this file\./;

/** Whether a file has the header of a generated file; outside of our own folders, only such files are changed. */
export function hasHeader(text: string): boolean {
  return header.test(text);
}
