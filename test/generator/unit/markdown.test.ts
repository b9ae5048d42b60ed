import { describe, expect, it } from "vitest";
import {
  anchor,
  code,
  heading,
  list,
  paragraph,
  parseInline,
  parseMarkdown,
  printMarkdown,
  strong,
  table,
  text,
} from "../../../generator/docs/markdown-nodes.js";

describe("a description", () => {
  it.each([
    { given: "Plain *text*, `code`.", want: "Plain *text*, `code`.\n" },
    { given: "a <b>bold</b> word", want: "a \\<b>bold\\</b> word\n" },
    { given: "<script>alert(1)</script>", want: "\\<script>alert(1)\\</script>\n" },
    { given: "<!-- hidden -->", want: "\\<!-- hidden -->\n" },
    { given: "> <hr>", want: "> \\<hr>\n" },
    { given: "- <hr>\n- two", want: "- \\<hr>\n- two\n" },
    { given: "**<i>x</i>**", want: "**\\<i>x\\</i>**\n" },
    { given: "`<b>`", want: "`<b>`\n" },
    { given: "[x](https://a.example)", want: "[x](https://a.example)\n" },
    { given: "1. one\n2. two", want: "1. one\n2. two\n" },
    { given: "| a | b |\n| - | - |\n| <b> | c |", want: "| a | b |\n| - | - |\n| \\<b> | c |\n" },
    { given: "", want: "" },
  ])("$given", ({ given, want }) => {
    expect(printMarkdown(parseMarkdown(given))).toBe(want);
  });

  it.each([
    { depth: 1, want: "# One\n\n## Two\n" },
    { depth: 3, want: "### One\n\n#### Two\n" },
    { depth: 6, want: "###### One\n\n###### Two\n" },
  ])("has its headings from depth $depth on", ({ depth, want }) => {
    expect(printMarkdown(parseMarkdown("# One\n\n## Two", depth))).toBe(want);
  });

  it("leaves only the words inside a paragraph", () => {
    expect(printMarkdown([paragraph(...parseInline("*One*.\n\n- two"))])).toBe("*One*.\n");
  });
});

describe("what is built", () => {
  it.each([
    {
      given: [paragraph(text("* # _x_ <b> [l](u) |"))],
      want: "\\* # \\_x\\_ \\<b> \\[l]\\(u) |\n",
    },
    { given: [paragraph(text("# no heading"))], want: "\\# no heading\n" },
    { given: [paragraph(code("a`b"), text(" "), strong(text("c")))], want: "``a`b`` **c**\n" },
    { given: [heading(9, text("deep"))], want: "###### deep\n" },
    { given: [heading(0, text("high"))], want: "# high\n" },
    { given: [list([[paragraph(text("a"))], [paragraph(text("b"))]])], want: "- a\n- b\n" },
    {
      given: [
        table([
          [[text("h|1")], [text("h2")]],
          [[code("a|b")], []],
        ]),
      ],
      want: "| h\\|1 | h2 |\n| - | - |\n| `a\\|b` | |\n",
    },
    {
      given: [paragraph(anchor('A."b"<&'), text("x"))],
      want: '<a id="A.&quot;b&quot;&lt;&amp;"></a>x\n',
    },
  ])("$want", ({ given, want }) => {
    expect(printMarkdown(given)).toBe(want);
  });
});
