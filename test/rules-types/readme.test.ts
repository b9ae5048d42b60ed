import { readFileSync } from "node:fs";
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { createProgram, listComplaints } from "../support/compile.js";
import { checkAnything } from "../support/rules-calls.js";

const tree = fromMarkdown(readFileSync(new URL("../../README.md", import.meta.url), "utf8"));

/** The code block behind the comment `<!-- name -->`. */
function readBlock({ children }: Root, name: string): string {
  const index = children.findIndex(
    (node) => node.type === "html" && node.value === `<!-- ${name} -->`,
  );
  const block = children[index + 1];
  if (index === -1 || block?.type !== "code") throw new Error(`README.md has no block ${name}.`);
  return block.value;
}

const call = readBlock(tree, "rules:call");

test("the compiler says of the README's wrong call what the README says", () => {
  const head = 'import Scenario from "@scenario-models/client";\nconst client = new Scenario();\n';
  const complaints = listComplaints(createProgram({ "call.ts": head + call }));
  expect(complaints.map(({ at, message }) => ({ at, message }))).toEqual([
    { at: "learningRateUnet", message: readBlock(tree, "rules:compiler") },
  ]);
});

test("the check says of the same params what the README says", () => {
  const params = /update\("[^"]+", (\{[\s\S]*\})\);/.exec(call)?.[1];
  if (params === undefined) throw new Error("README.md has no call to read the params from.");
  // The sample's own object literal, evaluated as the program would.
  const issues = checkAnything(new Function(`return ${params};`)());
  expect(issues).toHaveLength(1);
  expect(readBlock(tree, "rules:issue")).toBe(JSON.stringify(issues[0], null, 2));
});
