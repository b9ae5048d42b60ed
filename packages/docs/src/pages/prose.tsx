import type { Element, ElementContent, Nodes as HastNodes } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { Nodes, RootContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import type { ExternalLink, Inline, Prose, TypeWords } from "../view.js";
import { usePage } from "./site-context.js";

/** A description as blocks. Its headings are shifted, so that level 1 becomes `level`. */
export function Blocks({ of, level = 3 }: { readonly of: Prose; readonly level?: number }) {
  const { hrefOf } = usePage();
  if (of === "" || of.length === 0) return null;
  if (typeof of === "string") return <p>{of}</p>;
  return render(
    of.map((node) => shiftHeadings(node, level - 1)),
    hrefOf,
  );
}

/** A sentence within a paragraph. */
export function Phrase({ of }: { readonly of: Inline }) {
  const { hrefOf } = usePage();
  if (typeof of === "string") return <>{of}</>;
  return render([{ type: "paragraph", children: [...of] }], hrefOf, true);
}

function render(
  nodes: readonly RootContent[],
  hrefOf: (anchor: string) => string,
  isInline = false,
) {
  const tree = toHast({ type: "root", children: [...nodes] });
  const blocks = isParent(tree) ? tree.children.filter(isContent) : [];
  const content = isInline
    ? blocks.flatMap((node) => ("children" in node ? node.children : node))
    : wrapTables(blocks);
  content.forEach((node) => {
    redirect(node, hrefOf);
  });
  return toJsxRuntime({ type: "root", children: content }, { Fragment, jsx, jsxs });
}

function shiftHeadings<Node extends Nodes>(node: Node, by: number): Node {
  if (node.type === "heading") return { ...node, depth: Math.min(node.depth + by, 6) };
  if (by === 0 || !("children" in node)) return node;
  return { ...node, children: node.children.map((child) => shiftHeadings(child, by)) };
}

const isParent = (node: HastNodes): node is Extract<HastNodes, { type: "root" }> =>
  node.type === "root";

const isContent = <Node extends { readonly type: string }>(
  node: Node,
): node is Exclude<Node, { readonly type: "doctype" }> => node.type !== "doctype";

/** Points links to anchors at the pages that contain the anchors. */
function redirect(node: ElementContent, hrefOf: (anchor: string) => string): void {
  if (node.type !== "element") return;
  const { href } = node.properties;
  if (typeof href === "string" && href.startsWith("#") && !href.startsWith("#user-content-"))
    node.properties.href = hrefOf(decode(href.slice(1)));
  for (const child of node.children) redirect(child, hrefOf);
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Puts each table into a box that scrolls when the table is wider than the window, also with the keyboard. */
function wrapTables(nodes: readonly ElementContent[]): ElementContent[] {
  let title = "Table";
  return nodes.map((node) => {
    if (node.type !== "element") return node;
    if (/^h[1-6]$/.test(node.tagName)) title = readText(node);
    node.children = wrapTables(node.children);
    // The keyboard can scroll only an element with the focus.
    if (node.tagName === "pre") node.properties.tabIndex = 0;
    if (node.tagName !== "table") return node;
    const box: Element = {
      type: "element",
      tagName: "div",
      properties: { className: ["scroll"], role: "group", ariaLabel: title, tabIndex: 0 },
      children: [node],
    };
    return box;
  });
}

function readText(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(readText).join("") : "";
}

/** A type in words, with links to its schemas and enums. */
export function TypeText({ words }: { readonly words: TypeWords }) {
  const { hrefOf } = usePage();
  return (
    <>
      {words.map((word) => {
        if ("text" in word) return word.text;
        const code = <code>{word.code}</code>;
        return word.to === undefined ? code : <a href={hrefOf(word.to)}>{code}</a>;
      })}
    </>
  );
}

/** Rules as a list of sentences. */
export function Rules({ of }: { readonly of: readonly Inline[] }) {
  if (of.length === 0) return null;
  return (
    <ul class="rules">
      {of.map((sentence) => (
        <li>
          <Phrase of={sentence} />
        </li>
      ))}
    </ul>
  );
}

/** A note about an inconsistency of the vendor's page. */
export function Inconsistency({ of }: { readonly of: Inline | undefined }) {
  if (of === undefined) return null;
  return (
    <p class="inconsistency">
      <strong>Note:</strong> <Phrase of={of} />
    </p>
  );
}

/** The note on a deprecated operation, schema or enum. */
export function Deprecation({ of }: { readonly of: boolean }) {
  return of ? <p class="note">Deprecated: do not use it in new code.</p> : null;
}

/** A link to further documentation. */
export function MoreAt({ of }: { readonly of: ExternalLink | undefined }) {
  if (of === undefined) return null;
  return (
    <p class="more">
      See also: <a href={of.url}>{of.text}</a>
    </p>
  );
}
