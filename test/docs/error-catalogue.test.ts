import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generateCase } from "../support/generator-cases.js";

const listGuides = (markdown: string) => markdown.match(/^## .*\berrors?\b.*$/gim);

describe("the error catalogue", () => {
  it("is a guide of its own if the description has none about errors", async () => {
    const { "packages/docs/generated/reference.md": markdown = "" } =
      await generateCase("error-catalog");
    expect(listGuides(markdown)).toEqual(["## Errors"]);
    expect(markdown).toContain("## Errors\n\nThe body of an error may have these fields:");
    expect(markdown).toMatch(/^### No paper$/m);
  });

  it("follows the description's advice on errors, under its heading", () => {
    const reference = new URL("../../packages/docs/generated/reference.md", import.meta.url);
    const markdown = readFileSync(reference, "utf8");
    expect(listGuides(markdown)).toEqual(["## Errors and retries"]);
    const [, section = ""] = markdown.split("## Errors and retries\n");
    expect(section).toMatch(/^\nA failure has a status of 400 or above.*^### Too many requests$/ms);
  });
});
