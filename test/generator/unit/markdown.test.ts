import { describe, expect, it } from "vitest";
import {
  anchor,
  blocks,
  code,
  heading,
  list,
  paragraph,
  phrase,
  printMarkdown,
  strong,
  table,
  text,
} from "../../../generator/docs/markdown-nodes.js";
import { TextReader } from "../../../generator/docs/text-reader.js";

const texts = new TextReader();

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
    expect(printMarkdown(blocks(texts.prose(given), 1))).toBe(want);
  });

  it.each([
    { depth: 1, want: "# One\n\n## Two\n" },
    { depth: 3, want: "### One\n\n#### Two\n" },
    { depth: 6, want: "###### One\n\n###### Two\n" },
  ])("has its headings from depth $depth on", ({ depth, want }) => {
    expect(printMarkdown(blocks(texts.prose("# One\n\n## Two"), depth))).toBe(want);
  });

  it.each([
    { given: "![a cat](https://a.example/cat.png)", want: "[a cat](https://a.example/cat.png)\n" },
    { given: "![](https://a.example/pixel.png)x", want: "x\n" },
    { given: "[x](javascript:alert(1))", want: "x\n" },
    { given: "[x][y]\n\n[y]: javascript:alert(1)", want: "[x][y]\n" },
  ])("loads and runs nothing: $given", ({ given, want }) => {
    expect(printMarkdown(blocks(texts.prose(given)))).toBe(want);
  });

  it.each([
    { given: "*One*.\n\n- two", want: "*One*. - two\n" },
    { given: "- one", want: "\\- one\n" },
    { given: "`a` is at most `b` (or `c`).", want: "`a` is at most `b` (or `c`).\n" },
  ])("as one line keeps its words: $given", ({ given, want }) => {
    expect(printMarkdown([paragraph(...phrase(texts.inline(given)))])).toBe(want);
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
