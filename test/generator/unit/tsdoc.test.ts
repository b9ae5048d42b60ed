import { describe, expect, it } from "vitest";
import { escapeDoc, printDocs } from "../../../generator/typescript/tsdoc.js";

describe("escapeDoc", () => {
  it.each([
    { given: "ends */ it", want: "ends *\\/ it" },
    { given: "`**/*.ts`", want: "`**\\/*.ts`" },
    { given: "{@link Model}", want: "\\{\\@link Model\\}" },
    { given: "@deprecated, a@b.c", want: "\\@deprecated, a\\@b.c" },
    { given: "`{id}` and {id}", want: "`{id}` and \\{id\\}" },
    { given: "`` a`{b}` `` {c}", want: "`` a`{b}` `` \\{c\\}" },
    { given: "a ` alone @x", want: "a ` alone \\@x" },
    { given: "`a\n@b`", want: "`a\n\\@b`" },
    { given: "one\r\ntwo\rthree\u2028four\u2029five", want: "one\ntwo\nthree\nfour\nfive" },
  ])("$given", ({ given, want }) => {
    expect(escapeDoc(given)).toBe(want);
  });
});

const words = (count: number, word = "word"): string => Array(count).fill(word).join(" ");

describe("printDocs", () => {
  it.each([
    { given: "nothing", paragraphs: ["", " \n "], want: "" },
    { given: "one line", paragraphs: ["Text."], want: "/** Text. */" },
    {
      given: "several paragraphs",
      paragraphs: ["One.", "", "Two.\nThree."],
      want: "/**\n * One.\n *\n * Two.\n * Three.\n */",
    },
    {
      given: "a line of 96 characters",
      paragraphs: [`${words(19, "four")} x`],
      want: `/** ${words(19, "four")} x */`,
    },
    {
      given: "a longer line",
      paragraphs: [words(21)],
      want: `/**\n * ${words(19)}\n * word word\n */`,
    },
    {
      given: "a code span at the end of a line",
      paragraphs: [`${words(18)} \`a span of words\``],
      want: `/**\n * ${words(18)}\n * \`a span of words\`\n */`,
    },
    {
      given: "a long line of a list",
      paragraphs: [`- ${words(30)}`],
      want: `/** - ${words(30)} */`,
    },
    {
      given: "a word that no line can hold",
      paragraphs: ["x".repeat(120)],
      want: `/** ${"x".repeat(120)} */`,
    },
  ])("$given", ({ paragraphs, want }) => {
    expect(printDocs({ paragraphs })).toBe(want);
  });

  it("puts tags after the text, one per line, each with its text escaped", () => {
    const printed = printDocs({
      paragraphs: ["Text."],
      tags: [
        { name: "defaultValue", text: "`1`" },
        { name: "deprecated", text: "Use {x} */" },
      ],
    });
    expect(printed).toBe(
      "/**\n * Text.\n *\n * @defaultValue `1`\n * @deprecated Use \\{x\\} *\\/\n */",
    );
  });

  it("starts a lone tag on a line of its own", () => {
    expect(printDocs({ paragraphs: [], tags: [{ name: "deprecated", text: "" }] })).toBe(
      "/**\n * @deprecated\n */",
    );
  });
});
