import type { ApiModel } from "../api-model/model.js";
import { hasHeader, renderHeader } from "../typescript/header.js";

/** How a file says in its own syntax that it is generated, and where. */
const marks: Readonly<Record<string, (header: string, text: string) => string>> = {
  ts: (header, text) => `// ${header}\n\n${text}`,
  md: (header, text) => `<!-- ${header} -->\n\n${text}`,
  // The first line of llms.txt has to be its heading.
  txt: (header, text) => `${text.trimEnd()}\n\n<!-- ${header} -->\n`,
  LICENSE: (header, text) => `${header}\n\n${text}`,
};

/** The text with the header, where it has none yet. */
export function markText(api: ApiModel, path: string, text: string): string {
  if (hasHeader(text)) return text;
  const add = marks[path.slice(path.search(/[^./]+$/))];
  if (add === undefined) throw new Error(`No header is known for files such as ${path}.`);
  return add(renderHeader(api).replaceAll("--", "- -"), text);
}
