import { readFileSync } from "node:fs";
import { createFromBuffer } from "@dprint/formatter";
import { getPath } from "@dprint/typescript";

function createFormatter() {
  const made = createFromBuffer(readFileSync(getPath()));
  made.setConfig(
    { lineWidth: 100, indentWidth: 2, newLineKind: "lf" },
    { quoteStyle: "alwaysDouble", "arrowFunction.useParentheses": "force" },
  );
  return made;
}

const formatter = createFormatter();

/**
 * In characters. A longer text gets a formatter instance of its own, because an instance never releases the memory it
 * once needed.
 */
const longText = 500_000;

export function formatTypeScript(filePath: string, fileText: string): string {
  const own = fileText.length > longText ? createFormatter() : formatter;
  return own.formatText({ filePath, fileText });
}
