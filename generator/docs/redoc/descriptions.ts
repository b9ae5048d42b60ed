import type { Nodes } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { type DocumentNode, isNode } from "../../json/nodes.js";
import { parseMarkdown } from "../parse-markdown.js";
import { isSimple } from "../text-reader.js";

/** Keywords whose value is a map by name, in which a key `description` is a name. */
const namings: ReadonlySet<string> = new Set([
  ...["paths", "webhooks", "responses", "content", "headers", "encoding", "links", "callbacks"],
  ...["schemas", "parameters", "requestBodies", "securitySchemes", "pathItems", "examples"],
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "variables"],
]);

/** Keywords that hold data, which is left as it is. */
const data: ReadonlySet<string> = new Set([
  "example",
  "value",
  "default",
  "enum",
  "const",
  "mapping",
]);

/** Maps from a name to a description. */
const glossaries: ReadonlySet<string> = new Set(["scopes", "x-enumDescriptions"]);

/**
 * Turns HTML and Markdoc tags (`{% … %}`) in descriptions into text, as on the other pages; Redoc would interpret both.
 * (Redoc's own option for that, `sanitize`, makes its command line fail.)
 */
export function sanitizeDescriptions(node: DocumentNode): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") {
      if (key === "description") node[key] = sanitize(value);
    } else if (isNode(value)) {
      sanitizeValue(key, value);
    }
  }
}

function sanitizeValue(key: string, value: DocumentNode): void {
  if (glossaries.has(key)) sanitizeGlossary(value);
  else if (Array.isArray(value)) value.filter(isNode).forEach(sanitizeDescriptions);
  else if (namings.has(key)) Object.values(value).filter(isNode).forEach(sanitizeDescriptions);
  else if (!data.has(key) && !key.startsWith("x-")) sanitizeDescriptions(value);
}

function sanitizeGlossary(glossary: DocumentNode): void {
  for (const [name, text] of Object.entries(glossary)) {
    if (typeof text === "string") glossary[name] = sanitize(text);
  }
}

function sanitize(markdown: string): string {
  const text = markdown.trim();
  if (text.split("\n\n").every(isSimple)) return text;
  const children = parseMarkdown(text);
  children.forEach(shieldCode);
  const printed = toMarkdown(
    { type: "root", children },
    {
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      unsafe: [{ character: "{", after: "%", inConstruct: "phrasing" }],
      resourceLink: true,
    },
  );
  return printed.trimEnd();
}

/** Marks code blocks as not to be processed by Markdoc. */
function shieldCode(node: Nodes): void {
  if (node.type === "code") {
    node.lang ??= "text";
    node.meta = "{% process=false %}";
  }
  if ("children" in node) node.children.forEach(shieldCode);
}
