import { h } from "hastscript";
import { describe, expect, it } from "vitest";
import { printHtml } from "../../../generator/docs/site/print-html.js";

describe("a page as text", () => {
  it("has a block a line, and words as they are", () => {
    const tree = h("ul", [h("li", ["one ", h("b", "two")]), h("li", ["three", h("p", "four")])]);
    expect(printHtml(tree)).toBe(
      "<ul>\n<li>one <b>two</b></li>\n<li>\nthree\n<p>four</p>\n</li>\n</ul>",
    );
  });

  it("leaves white space alone where it is shown", () => {
    const tree = h("pre", [h("code", "a\n\n  b "), h("div", "c")]);
    expect(printHtml(tree)).toBe("<pre><code>a\n\n  b </code><div>c</div></pre>");
  });

  it("takes text and values for nothing but text and values", () => {
    const text = `</p><script>"'&amp;`;
    expect(printHtml(h("p", { title: text }, text))).toBe(
      `<p title="&lt;/p>&lt;script>&quot;'&amp;amp;">&lt;/p>&lt;script>"'&amp;amp;</p>`,
    );
    expect(printHtml({ type: "comment", value: "--> <b> --!>" })).toBe(
      "<!----&gt; <b&gt; --!&gt;-->",
    );
  });

  it("writes attributes as HTML calls them, and leaves out what is not set", () => {
    const tree = h("input", {
      className: ["a", "b"],
      htmlFor: "x",
      ariaLabel: "said",
      tabIndex: 0,
      checked: true,
      disabled: false,
      id: undefined,
      "data-language": "curl",
    });
    expect(printHtml(tree)).toBe(
      '<input class="a b" for="x" aria-label="said" tabindex="0" checked data-language="curl">',
    );
  });

  it("puts in what was printed before", () => {
    const printed = { type: "raw", value: printHtml(h("p", "a < b")) } as const;
    expect(printHtml({ type: "root", children: [{ type: "doctype" }, h("main", [printed])] })).toBe(
      "<!doctype html>\n<main>\n<p>a &lt; b</p>\n</main>",
    );
  });
});
